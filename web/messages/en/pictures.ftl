# The tabs, the pictures, and the calendar of a profile.
tabs = Views
tab-users = Users
tab-pictures = Pictures
pictures-missing = The pictures did not load. Load the page again.
figure-users = Users
figure-active = { $days ->
    [one] Active in the last { $days } day
   *[other] Active in the last { $days } days
}
figure-idle = { $days ->
    [one] Without access in the last { $days } day
   *[other] Without access in the last { $days } days
}
picture-scope = Users in the pictures
picture-scope-shown = Users shown
picture-scope-all = All users
picture-as-table = Show as table
picture-save = Save as SVG
picture-active-users = Active users a day
picture-snapshots = Seats without an access, by earlier table
picture-snapshot = { $idle } without an access, { $active } with one
picture-used = Used
picture-idle = Without access
figure-unknown = { $formatted } users of whom the number of access days is not known
picture-day = Day
picture-users-heading = Users
picture-users = { $count ->
    [one] { $formatted } user
   *[other] { $formatted } users
}
picture-span = Days shown
picture-span-days = { $days ->
    [365] 1 year
   *[other] { $days } days
}
picture-span-all = All days
picture-gap = Not covered by the logs
picture-no-days = No log was read that reaches back from the as-of date.
picture-distribution = { $days ->
    [one] Users by access days (last { $days } day)
   *[other] Users by access days (last { $days } days)
}
picture-access-days-heading = Access days
picture-access-days = { $days ->
    [0] No access day
    [one] { $days } access day
   *[other] { $days } access days
}
picture-departments = Departments
overview-department = Department
overview-users = Users
overview-active = Active
overview-idle = No access
overview-share = Active share
overview-show = Show the users of { $department }
overview-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
announce-picture-saved = { $name } went to the downloads.
profile-first-access = First access in the logs
profile-all-days = Access days in all logs
profile-days-ago = { $days ->
    [0] on the as-of date
    [one] { $days } day before
   *[other] { $days } days before
}
profile-count-events = Count events
profile-count-events-why = Reads the logs again to shade each day by its number of events.
profile-events-counted = { $count ->
    [one] { $count } event was counted.
   *[other] { $count } events were counted.
}
profile-calendar-of = Access days of { $name }
calendar-none = No access
calendar-events = { $count ->
    [one] { $formatted } event
   *[other] { $formatted } events
}
calendar-events-heading = Events
calendar-fewer = Fewer events
calendar-more = More
calendar-by-month = By month
calendar-month = Month
calendar-earlier = A year earlier
calendar-later = A year later
