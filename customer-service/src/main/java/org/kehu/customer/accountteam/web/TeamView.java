package org.kehu.customer.accountteam.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.accountteam.OpenDuty;
import org.kehu.customer.accountteam.TeamMember;
import org.kehu.customer.accountteam.TeamRole;

/** A member of the key-account team (大客户团队成员). */
@Schema(name = "KeyAccountMember")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamView(
    String id,
    String staffId,
    TeamRole role,
    @Schema(example = "大客户专员") String title,
    String reportsTo,
    @Nullable String region,
    String departmentId,
    List<DutyView> duties,
    LocalDate since,
    @Nullable LocalDate until) {

  /** A duty with times (职责). */
  @Schema(name = "KeyAccountDuty")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DutyView(
      String code,
      String title,
      int everyMonths,
      LocalDate dueOn,
      @Nullable Instant doneAt,
      @Nullable String note) {

    static DutyView of(OpenDuty one) {
      return new DutyView(
          one.code(), one.title(), one.everyMonths(), one.dueOn(), one.doneAt(), one.note());
    }
  }

  static TeamView of(TeamMember member) {
    return new TeamView(
        member.id(),
        member.staffId(),
        member.role(),
        member.role().post().chinese(),
        member.reportsTo(),
        member.region().orElse(null),
        member.departmentId(),
        member.duties().stream().map(DutyView::of).toList(),
        member.since(),
        member.until());
  }
}
