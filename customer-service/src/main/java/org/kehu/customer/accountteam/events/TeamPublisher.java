package org.kehu.customer.accountteam.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.accountteam.OpenDuty;
import org.kehu.customer.accountteam.TeamEvent;
import org.kehu.customer.accountteam.TeamMember;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells who holds which role of the key-account team; duties with times are open work. */
@Component
class TeamPublisher implements EventPublisher<TeamMember, TeamEvent> {

  private static final String PATH = "/api/v1/key-accounts/team/";

  private final CustomerProperties properties;

  TeamPublisher(CustomerProperties properties) {
    this.properties = properties;
  }

  /** The body of every event of a member; the duty only where there is one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String memberId,
      String staffId,
      String role,
      String reportsTo,
      @Nullable String region,
      String departmentId,
      boolean holds,
      @Nullable String duty) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String departmentId,
      String level,
      String link,
      String assigneeId,
      String dueAt) {}

  @Override
  public OutgoingEvent publish(TeamMember member, TeamEvent event) {
    return switch (event) {
      case TeamEvent.MemberAppointed appointed -> out("appointed", member, null);
      case TeamEvent.MemberMoved moved -> out("moved", member, null);
      case TeamEvent.DutyDone done -> out("duty-done", member, done.code());
      case TeamEvent.MemberLeft left -> out("left", member, null);
    };
  }

  private static OutgoingEvent out(String what, TeamMember member, @Nullable String duty) {
    Told told =
        new Told(
            member.id(),
            member.staffId(),
            member.role().name(),
            member.reportsTo(),
            member.region().orElse(null),
            member.departmentId(),
            member.until() == null,
            duty);
    String type = "kehu.customer.key-account-member-" + what + ".v1";
    return new OutgoingEvent(Topics.CUSTOMER, type, told, null);
  }

  @Override
  public List<StateRecord> states(TeamMember member) {
    Stream<StateRecord> open = member.duties().stream().map(duty -> open(member, duty));
    Stream<StateRecord> over =
        member.endedDuties().stream()
            .map(code -> StateRecord.tombstone(Topics.TASKS, taskId(member, code), Topics.TASKS));
    return Stream.concat(open, over).toList();
  }

  private static String taskId(TeamMember member, String code) {
    return member.id() + "-" + code.toLowerCase(java.util.Locale.ROOT);
  }

  private StateRecord open(TeamMember member, OpenDuty duty) {
    String id = taskId(member, duty.code());
    Task task =
        new Task(
            id,
            "KEY_ACCOUNT_DUTY",
            member.subject(),
            duty.code(),
            member.departmentId(),
            member.level().name(),
            PATH + member.id(),
            member.staffId(),
            duty.dueOn().plusDays(1).atStartOfDay(properties.zone()).toInstant().toString());
    return new StateRecord(Topics.TASKS, id, Topics.TASKS, task, null);
  }
}
