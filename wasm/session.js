// Goes into the glue as it is (--post-js). Embind's own classes are a third of the glue: here the methods are functions
// whose first value is the address of their session, and `Session` is made of them when it is first asked for.
Object.defineProperty(Module, 'Session', {
  configurable: true,
  enumerable: true,
  get() {
    // What takes the address of a session is for the class alone: any other number there would end the module.
    var functions = {};
    Object.keys(Module).forEach(function (name) {
      if (!name.startsWith('session.')) return;
      functions[name.slice(8)] = Module[name];
      delete Module[name];
    });
    // A session that nobody holds any more gives its memory back also where it was not deleted.
    var forgotten = new FinalizationRegistry(function (address) {
      try {
        functions['delete'](address);
      } catch {
        // The module has died, and its memory goes with it. Nobody could catch this.
      }
    });
    var addresses = new WeakMap();
    class Deletable {
      constructor() {
        // Nobody can choose logins that meet in the core's tables without knowing its seed.
        var address = functions['new'](...crypto.getRandomValues(new Uint32Array(2)));
        addresses.set(this, address);
        forgotten.register(this, address, this);
      }
      delete() {
        if (!addresses.has(this)) return;
        forgotten.unregister(this);
        functions['delete'](addresses.get(this));
        addresses.delete(this);
      }
    }
    class Session extends Deletable {}
    Object.keys(functions).forEach(function (method) {
      if (method === 'new' || method === 'delete') return;
      Session.prototype[method] = function (...given) {
        if (!addresses.has(this)) throw new Error('The session was deleted.');
        return functions[method](addresses.get(this), ...given);
      };
    });
    Object.defineProperty(Module, 'Session', { value: Session, enumerable: true });
    return Session;
  },
});
