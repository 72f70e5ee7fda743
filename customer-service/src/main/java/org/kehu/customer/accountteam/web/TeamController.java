package org.kehu.customer.accountteam.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.accountteam.TeamDesk;
import org.kehu.customer.accountteam.TeamMember;
import org.kehu.customer.accountteam.TeamPolicy;
import org.kehu.customer.accountteam.TeamRole;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The key-account team: who reports to whom, and who does what (大客户团队). */
@RestController
@RequestMapping("/api/v1/key-accounts/team")
@Tag(name = "key-account-team", description = "大客户团队: roles, duties, who reports to whom")
class TeamController {

  private static final String ID = Ids.FORM;
  private static final String PATH = "/api/v1/key-accounts/team";

  private final TeamDesk desk;

  TeamController(TeamDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Appoint somebody to a role of the team (任命)",
      description =
          "A manager reports to who leads a department, a supervisor to a manager, a specialist to a"
              + " supervisor. A person holds one role at a time.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TeamView> appoint(@RequestBody @Valid TeamRequests.AppointBody request) {
    Stored<TeamMember> stored = desk.appoint(request.toCommand());
    return Answers.created(stored, PATH, TeamView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "The members of the team, newest first (大客户团队成员)")
  Page<TeamView> page(
      @RequestParam(required = false) @Nullable TeamRole role,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String reportsTo,
      PageRequest page) {
    return desk.page(role, reportsTo, page).map(TeamView::of);
  }

  @GetMapping("/roles")
  @Operation(
      summary = "The roles and their duties in force (大客户岗位职责)",
      description = "With the version; who may change them does so at the policies.")
  TeamRolesView roles() {
    return TeamRolesView.of(desk.roles());
  }

  @GetMapping("/{memberId}")
  @Operation(summary = "Read a member with the open duties (查看成员)")
  ResponseEntity<TeamView> get(@PathVariable @Pattern(regexp = ID) String memberId) {
    TeamMember member = desk.get(memberId);
    return Answers.found(member, TeamView.of(member));
  }

  @PostMapping("/{memberId}/move")
  @Operation(summary = "Name another superior or region (调整汇报关系)")
  ResponseEntity<TeamView> move(
      @PathVariable @Pattern(regexp = ID) String memberId,
      @RequestBody @Valid TeamRequests.Move request) {
    String region = request.region() == null ? null : request.region().strip();
    return changed(desk.move(memberId, request.reportsTo(), region));
  }

  @PostMapping("/{memberId}/duties/{code}/done")
  @Operation(
      summary = "Say that a duty was done (履行职责)",
      description = "By who has it or who is reported to; the next time begins.")
  ResponseEntity<TeamView> done(
      @PathVariable @Pattern(regexp = ID) String memberId,
      @PathVariable @Pattern(regexp = TeamPolicy.Duty.CODE) String code,
      @RequestBody @Valid TeamRequests.DutyDone request) {
    return changed(desk.done(memberId, code, request.note().strip()));
  }

  @PostMapping("/{memberId}/leave")
  @Operation(
      summary = "Give a role of the team up (卸任)",
      description = "Once nobody of the team reports to the person.")
  ResponseEntity<TeamView> leave(@PathVariable @Pattern(regexp = ID) String memberId) {
    return changed(desk.leave(memberId));
  }

  private static ResponseEntity<TeamView> changed(Stored<TeamMember> stored) {
    return Answers.changed(stored, TeamView.of(stored.aggregate()));
  }
}
