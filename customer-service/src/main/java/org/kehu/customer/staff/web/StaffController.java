package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.DepartmentEntry;
import org.kehu.customer.staff.StaffDesk;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff directory (员工名录). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "staff", description = "员工名录: departments, leaders, deputies, absence")
class StaffController {

  private final StaffDesk desk;
  private final StaffRegister staff;
  private final Clock clock;

  StaffController(StaffDesk desk, StaffRegister staff, Clock clock) {
    this.desk = desk;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A person of the company.
   *
   * @param departments all that a leader or deputy answers for
   * @param absent whether away at this moment
   */
  @Schema(name = "StaffMember")
  record MemberView(
      String staffId,
      String userName,
      String name,
      String departmentId,
      List<String> departments,
      boolean leader,
      List<String> deputyOf,
      boolean active,
      boolean absent,
      @Nullable Instant absentFrom,
      @Nullable Instant absentUntil) {

    static MemberView of(StaffMember member, Instant now) {
      return new MemberView(
          member.id(),
          member.userName(),
          member.name(),
          member.departmentId(),
          List.copyOf(member.standing().departments()),
          member.standing().leader(),
          List.copyOf(member.standing().deputyOf()),
          member.isActive(),
          member.isAbsentAt(now),
          member.absentFrom(),
          member.absentUntil());
    }
  }

  /** All departments. */
  @Schema(name = "Departments")
  record DepartmentsView(List<DepartmentEntry> items) {}

  @GetMapping("/staff")
  @Operation(summary = "List the staff (员工名录), by id")
  Page<MemberView> staff(
      @RequestParam(required = false) @Size(max = 64) @Nullable String department,
      @RequestParam(required = false) @Nullable Boolean active,
      PageRequest page) {
    Instant now = clock.instant();
    return staff.page(department, active, page).map(member -> MemberView.of(member, now));
  }

  @GetMapping("/departments")
  @Operation(summary = "List the departments (部门)")
  DepartmentsView departments() {
    return new DepartmentsView(
        staff.departments().stream().map(department -> department.entry()).toList());
  }

  @PutMapping("/staff/import")
  @Operation(
      summary = "Take over the whole directory (导入员工名录)",
      description = "People who are not listed become inactive. The same again changes nothing.")
  StaffDesk.Taken replace(@RequestBody @Valid DirectoryRequest request) {
    return desk.take(request.toCommand(true));
  }

  @PostMapping("/staff/import")
  @Operation(
      summary = "Take over some people and departments (导入部分员工)",
      description = "Every department that is named must be listed.")
  StaffDesk.Taken add(@RequestBody @Valid DirectoryRequest request) {
    return desk.take(request.toCommand(false));
  }
}
