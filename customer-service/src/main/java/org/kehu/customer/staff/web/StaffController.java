package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.Absence;
import org.kehu.customer.staff.AbsenceDesk;
import org.kehu.customer.staff.Department;
import org.kehu.customer.staff.DepartmentEntry;
import org.kehu.customer.staff.StaffDesk;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff directory (员工名录). */
@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "staff",
    description = "员工名录: departments, leaders, deputies, absence, letters of delegation")
class StaffController {

  private final StaffDesk desk;
  private final AbsenceDesk absences;
  private final StaffRegister staff;
  private final Clock clock;

  StaffController(StaffDesk desk, AbsenceDesk absences, StaffRegister staff, Clock clock) {
    this.desk = desk;
    this.absences = absences;
    this.staff = staff;
    this.clock = clock;
  }

  /** When somebody is away. */
  @Schema(
      name = "DeclareAbsence",
      example = "{\"from\": \"2026-11-23T00:00:00Z\", \"until\": \"2026-11-28T00:00:00Z\"}")
  record AbsenceRequest(
      @NotNull Instant from,
      @Nullable @Schema(description = "The return; open when absent") Instant until) {}

  @GetMapping("/staff")
  @Operation(summary = "List the staff (员工名录), by id")
  Page<MemberView> staff(
      @RequestParam(required = false) @Size(max = 64) @Nullable String department,
      @RequestParam(required = false) @Nullable Boolean active,
      PageRequest page) {
    Instant now = clock.instant();
    return staff.page(department, active, page).map(member -> MemberView.of(member, now));
  }

  @GetMapping("/staff/{id}")
  @Operation(summary = "Read a person of the directory (查看员工)")
  ResponseEntity<MemberView> member(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    StaffMember member = staff.get(id);
    return Answers.found(member, MemberView.of(member, clock.instant()));
  }

  @PutMapping("/staff/{id}/absence")
  @Operation(
      summary = "Say that a person is away (登记外出、出差或休假)",
      description =
          "By the person, or by who leads the department. Meanwhile deputies stand in. It holds until the"
              + " directory's source says something new.")
  ResponseEntity<MemberView> away(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid AbsenceRequest request) {
    return changed(absences.declare(id, new Absence(request.from(), request.until())));
  }

  @DeleteMapping("/staff/{id}/absence")
  @Operation(summary = "Say that a person is there (销假)")
  ResponseEntity<MemberView> back(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return changed(absences.end(id));
  }

  private ResponseEntity<MemberView> changed(Stored<StaffMember> stored) {
    return Answers.changed(stored, MemberView.of(stored.aggregate(), clock.instant()));
  }

  @GetMapping("/departments")
  @Operation(summary = "List the departments (部门), by id")
  Page<DepartmentEntry> departments(PageRequest page) {
    return staff.departmentPage(page).map(Department::entry);
  }

  @PutMapping("/staff/import")
  @Operation(
      summary = "Take over the whole directory (导入员工名录)",
      description =
          "People who are not listed become inactive, departments that are not listed end. The same again changes nothing.")
  StaffDesk.Taken replace(@RequestBody @Valid DirectoryRequest request) {
    return desk.take(request.toCommand(true));
  }

  @PostMapping("/staff/import")
  @Operation(
      summary = "Take over some people and departments (导入部分员工)",
      description =
          "Every department that is named must be listed; one with `active` false ends. Who is not listed keeps what the listed departments leave them: a former leader loses the rights of a leader.")
  StaffDesk.Taken add(@RequestBody @Valid DirectoryRequest request) {
    return desk.take(request.toCommand(false));
  }
}
