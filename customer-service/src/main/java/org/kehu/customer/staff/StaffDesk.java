package org.kehu.customer.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** Takes the lists over; saying the same twice changes nothing. */
  public Taken take(ImportDirectory command) {
    Company company = merged(command);
    List<StaffEntry> entries = new ArrayList<>(command.staff());
    int left = 0;
    if (command.complete()) {
      List<StaffEntry> gone = gone(command);
      left = gone.size();
      entries.addAll(gone);
    }
    int item = 0;
    for (DepartmentEntry department : command.departments()) {
      asItem(item++, () -> directory.keepDepartment(department));
    }
    for (StaffEntry entry : entries) {
      Standing standing = company.standingOf(entry.staffId());
      asItem(
          item++,
          () ->
              directory.keepMember(
                  entry.staffId(),
                  () -> StaffMember.listed(entry, standing),
                  member -> member.update(entry, standing)));
    }
    return new Taken(command.departments().size(), command.staff().size(), left);
  }

  /** The departments as they will be: those listed, and those that are not touched. */
  private Company merged(ImportDirectory command) {
    Map<String, DepartmentEntry> all =
        directory.departments().stream()
            .map(Department::entry)
            .collect(Collectors.toMap(DepartmentEntry::id, Function.identity()));
    command.departments().forEach(entry -> all.put(entry.id(), entry));
    return new Company(List.copyOf(all.values()));
  }

  private List<StaffEntry> gone(ImportDirectory command) {
    var listed =
        command.staff().stream().map(StaffEntry::staffId).collect(Collectors.toUnmodifiableSet());
    return directory.activeMembers().stream()
        .filter(member -> !listed.contains(member.id()))
        .map(member -> member.entry().inactive())
        .toList();
  }

  /** Each person is an aggregate of its own, so each needs its own part of the request's key. */
  private static void asItem(int index, Runnable work) {
    Call.current()
        .item(index)
        .within(() -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
