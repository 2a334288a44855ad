// Goes into the glue as it is (--post-js). Embind's own classes are a third of the glue: here the methods are functions
// whose first value is the address of their session, and `Session` is made of them when it is first asked for.
Object.defineProperty(Module, 'Session', {
  configurable: true,
  enumerable: true,
  get() {
    // A session that nobody holds any more gives its memory back also where it was not deleted.
    var forgotten = new FinalizationRegistry(function (address) {
      try {
        Module['session.delete'](address);
      } catch {
        // The module has died, and its memory goes with it. Nobody could catch this.
      }
    });
    class Deletable {
      constructor() {
        // Nobody can choose logins that meet in the core's tables without knowing its seed.
        this.address = Module['session.new'](...crypto.getRandomValues(new Uint32Array(2)));
        forgotten.register(this, this.address, this);
      }
      delete() {
        forgotten.unregister(this);
        if (this.address !== 0) Module['session.delete'](this.address);
        this.address = 0;
      }
    }
    class Session extends Deletable {}
    Object.keys(Module).forEach(function (name) {
      var method = name.startsWith('session.') && name.slice(8);
      if (!method || method === 'new' || method === 'delete') return;
      Session.prototype[method] = function (...given) {
        if (this.address === 0) throw new Error('The session was deleted.');
        return Module[name](this.address, ...given);
      };
    });
    Object.defineProperty(Module, 'Session', { value: Session, enumerable: true });
    return Session;
  },
});
