package org.kehu.visit.meeting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.meeting.AgendaItem;
import org.kehu.visit.meeting.HoldMeeting;
import org.kehu.visit.meeting.MeetingKind;
import org.kehu.visit.meeting.MeetingPlan;

/** Bodies of requests about meetings. */
final class MeetingRequests {

  private static final int USUAL_MINUTES = 60;

  private MeetingRequests() {}

  @Schema(name = "PlanMeeting", description = "A meeting of the caller's department (安排会议)")
  record Plan(
      @Schema(description = "MORNING 晨会, EVENING 夕会, WEEKLY 部门例会, KEY_ACCOUNT 大客户专员例会, REVIEW 评审会议")
          @NotNull
          MeetingKind kind,
      @Schema(example = "第四季度客户管理评审") @Size(max = 200) @Nullable String title,
      @Schema(description = "Not before today", example = "2026-12-04T06:00:00Z") @NotNull
          Instant startsAt,
      @Schema(description = "60 unless given") @Min(5) @Max(600) @Nullable Integer minutes,
      @Schema(example = "二号会议室") @Size(max = 200) @Nullable String place,
      @Schema(description = "Staff ids of who shall come") @Size(max = 200)
          @Nullable List<@NotBlank @Size(max = 64) String> participantIds,
      @Size(max = 50) @Nullable List<@NotNull @Valid ItemBody> agenda) {

    MeetingPlan value() {
      return new MeetingPlan(
          title,
          startsAt,
          minutes == null ? USUAL_MINUTES : minutes,
          place,
          participantIds == null ? List.of() : participantIds,
          items(agenda));
    }
  }

  @Schema(name = "MeetingAgendaItem", description = "A point of the agenda (议题)")
  record ItemBody(
      @Schema(example = "通报本周客户投诉与回访情况") @NotBlank @Size(max = 2000) String topic,
      @Schema(example = "st-feng-dakehu") @Size(max = 64) @Nullable String presenterId,
      @Schema(description = "The open task that it takes up") @Size(max = 64)
          @Nullable String taskId) {

    static ItemBody of(AgendaItem item) {
      return new ItemBody(item.topic(), item.presenterId(), item.taskId());
    }

    AgendaItem value() {
      return new AgendaItem(topic, presenterId, taskId);
    }
  }

  @Schema(name = "EditMeeting", description = "What may be edited until it is held")
  record Edit(
      @Size(max = 200) @Nullable String title,
      @NotNull Instant startsAt,
      @Min(5) @Max(600) int minutes,
      @Size(max = 200) @Nullable String place,
      @NotNull @Size(max = 200) List<@NotBlank @Size(max = 64) String> participantIds,
      @NotNull @Size(max = 50) List<@NotNull @Valid ItemBody> agenda) {

    static Edit of(MeetingPlan plan) {
      return new Edit(
          plan.title(),
          plan.startsAt(),
          plan.minutes(),
          plan.place(),
          plan.participantIds(),
          plan.agenda().stream().map(ItemBody::of).toList());
    }

    MeetingPlan value() {
      return new MeetingPlan(title, startsAt, minutes, place, participantIds, items(agenda));
    }
  }

  @Schema(name = "HoldMeeting", description = "Minutes and tasks (会议纪要和任务)")
  record Hold(
      @Schema(example = "前一日两起报告延误已解决；今日拜访三家客户") @NotBlank @Size(max = 20000) String text,
      @Schema(description = "Staff ids of who came") @NotNull @Size(max = 200)
          List<@NotBlank @Size(max = 64) String> attendeeIds,
      @Size(max = 50) @Nullable List<@NotNull @Valid TaskBody> tasks) {

    HoldMeeting command() {
      return new HoldMeeting(
          text,
          attendeeIds,
          tasks == null ? List.of() : tasks.stream().map(TaskBody::value).toList());
    }
  }

  @Schema(name = "NewMeetingTask", description = "What somebody shall do (会议任务)")
  record TaskBody(
      @Schema(example = "向江南检测提交三套整改方案") @NotBlank @Size(max = 2000) String what,
      @Schema(example = "st-feng-dakehu") @NotBlank @Size(max = 64) String ownerId,
      @Schema(example = "2026-12-11") @NotNull LocalDate dueOn) {

    HoldMeeting.NewTask value() {
      return new HoldMeeting.NewTask(what, ownerId, dueOn);
    }
  }

  @Schema(name = "CancelMeeting", description = "It is called off (取消会议)")
  record Cancel(@Schema(example = "主管外出") @NotBlank @Size(max = 1000) String reason) {}

  @Schema(name = "FinishMeetingTask", description = "It is done (完成会议任务)")
  record Finish(@Schema(example = "方案已提交并获客户确认") @Size(max = 4000) @Nullable String result) {}

  private static List<AgendaItem> items(@Nullable List<ItemBody> agenda) {
    return agenda == null ? List.of() : agenda.stream().map(ItemBody::value).toList();
  }
}
