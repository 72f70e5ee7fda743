package org.kehu.customer.file;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;

/**
 * Which files somebody sees: by their work, and for as long as they were let into one (M4). A grant
 * shows nothing above the reader's own clearance, and opens the file, not what hangs on it.
 */
final class FileSight {

  private FileSight() {}

  /** What somebody may read. */
  static Sight reading(Caller caller, Instant now) {
    return granted(caller, false, now);
  }

  /** What somebody may change. */
  static Sight writing(Caller caller, Instant now) {
    return granted(caller, true, now);
  }

  private static Sight granted(Caller caller, boolean writing, Instant now) {
    Sight byWork = Sight.ofRoles(caller);
    return caller.isPerson()
        ? byWork.or(Sight.granted(holders(caller), writing, Sight.clearance(caller), now))
        : byWork;
  }

  private static Set<String> holders(Caller caller) {
    Set<String> holders = new LinkedHashSet<>();
    holders.add(Tokens.own(caller.id()));
    String department = caller.departmentId();
    if (department != null) {
      holders.add(Tokens.department(department));
    }
    caller.departments().forEach(led -> holders.add(Tokens.department(led)));
    return holders;
  }
}
