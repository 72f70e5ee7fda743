package org.kehu.customer.loan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;

/**
 * How applications of some levels and kinds are granted, and for how long.
 *
 * @param checklists of the archives that it is for; none for all
 * @param direct roles that need no approval (C-73)
 * @param directStaff people who need none, such as the directors (总监)
 * @param directDepartments departments that need none (C-65)
 * @param approvers who must agree, one after the other
 * @param mostHours for which it may be out
 */
public record LoanRule(
    @NotEmpty Set<Level> levels,
    @NotEmpty Set<LoanKind> kinds,
    @NotNull @Size(max = 30) Set<String> checklists,
    @NotNull @Size(max = 13) Set<String> direct,
    @NotNull @Size(max = 100) Set<String> directStaff,
    @NotNull @Size(max = 50) Set<String> directDepartments,
    @NotEmpty @Size(max = 5) List<@Valid Approver> approvers,
    @Min(1) @Max(8760) int mostHours) {

  public LoanRule {
    levels = levels == null ? Set.of() : new TreeSet<>(levels);
    kinds = kinds == null ? Set.of() : new TreeSet<>(kinds);
    checklists = checklists == null ? Set.of() : new TreeSet<>(checklists);
    direct = direct == null ? Set.of() : new TreeSet<>(direct);
    directStaff = directStaff == null ? Set.of() : new TreeSet<>(directStaff);
    directDepartments = directDepartments == null ? Set.of() : new TreeSet<>(directDepartments);
    approvers = approvers == null ? List.of() : List.copyOf(approvers);
  }

  boolean fits(ArchiveVolume volume, LoanKind kind) {
    return levels.contains(volume.level())
        && kinds.contains(kind)
        && (checklists.isEmpty() || checklists.contains(volume.checklist()));
  }

  /** Whether somebody borrows for themselves without being asked why (直接办理借阅手续). */
  boolean isDirectFor(Caller caller) {
    String department = caller.departmentId();
    return caller.roles().stream().map(Role::wireName).anyMatch(direct::contains)
        || directStaff.contains(caller.id())
        || (department != null && directDepartments.contains(department));
  }
}
