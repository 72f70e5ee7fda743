package org.kehu.customer.staff;

import java.util.List;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Service;

/** Takes over the company's directory, department by department and person by person. */
@Service
public class StaffDesk {

  private final StaffRegister directory;

  StaffDesk(StaffRegister directory) {
    this.directory = directory;
  }

  /** What an import left behind. */
  public record Taken(int departments, int staff, int left) {}

  /**
   * Takes the lists over; saying the same twice changes nothing. Who loses rights loses them before
   * anybody gets some.
   *
   * @throws org.kehu.kit.problem.Problem 422 {@code directory-invalid} when they contradict
   *     themselves or the people and departments that are not listed
   */
  public Taken take(ImportDirectory command) {
    Takeover takeover = takeover(command);
    takeover.requireConsistent();
    takeover.namesToFree().forEach(directory::freeName);
    Items items = new Items();
    takeover.departments().forEach(entry -> items.next(() -> directory.keepDepartment(entry)));
    takeover.others().forEach(entry -> items.next(() -> keep(entry, takeover)));
    command.staff().forEach(entry -> items.next(() -> keep(entry, takeover)));
    return new Taken(command.departments().size(), command.staff().size(), takeover.left());
  }

  private Takeover takeover(ImportDirectory command) {
    List<String> names = command.staff().stream().map(StaffEntry::signIn).toList();
    return new Takeover(
        command, directory.departments(), directory.listedMembers(), directory.namedAs(names));
  }

  private void keep(StaffEntry entry, Takeover takeover) {
    Standing standing = takeover.standingOf(entry.staffId());
    directory.keepMember(
        entry.staffId(),
        () -> StaffMember.listed(entry, standing),
        member -> member.update(entry, standing));
  }

  /** Each person is an aggregate of its own, so each needs its own part of the request's key. */
  private static final class Items {

    private int item;

    void next(Runnable work) {
      Call.current()
          .item(item++)
          .within(() -> {
            work.run();
            return Boolean.TRUE;
          });
    }
  }
}
