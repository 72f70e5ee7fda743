package org.kehu.complaint.handbook;

import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;

/** Who may do what with an entry that they see, beyond the access table's coarse rows. */
final class EntryRights {

  /** In the scope of what was approved: everybody of the staff reads it. */
  static final String READERS = "readers:handbook";

  private static final Role[] LINE = {SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER};

  private EntryRights() {}

  /** What was approved, and what is written in one's own hand or department. */
  static Sight sight(Caller caller) {
    return readers().or(Sight.ofRoles(caller));
  }

  /** What was approved. */
  static Sight readers() {
    return Sight.of(Set.of(READERS), Level.NORMAL);
  }

  /** Whether the caller sees what is not approved yet. */
  static boolean edits(HandbookEntry entry, Caller caller) {
    return Sight.ofRoles(caller).shows(entry);
  }

  /** Refuses with 403 what is not the caller's business. */
  static void require(EntryMove move, HandbookEntry entry, Caller caller) {
    boolean author = entry.written().by().equals(caller.id());
    boolean line = caller.hasAny(LINE) && edits(entry, caller);
    boolean may =
        switch (move) {
          case USE -> true;
          case REVISE, SUBMIT -> author || line;
          case APPROVE, REFUSE, RETIRE -> line;
        };
    if (!may) {
      throw EntryProblem.ENTRY_NOT_YOURS.problem().with("move", move);
    }
    if (author && move == EntryMove.APPROVE) {
      throw EntryProblem.OWN_ENTRY.problem();
    }
  }
}
