package org.kehu.complaint.call.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallTopic;
import org.kehu.complaint.call.CallerLine;
import org.kehu.complaint.call.command.AnswerCall;
import org.kehu.complaint.call.command.PromiseCallback;
import org.kehu.complaint.call.command.RecordCall;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a call; none tells a person to a log. */
final class CallRequests {

  private static final String PHONE = "[0-9+() -]{3,30}";

  private CallRequests() {}

  /** {@code POST /calls}. */
  @Schema(name = "RecordCall")
  record Taken(
      @Schema(description = "响铃次数", example = "2") @NotNull @Min(0) @Max(60) Integer rings,
      @Schema(description = "来电事由", example = "INQUIRY") @NotNull CallTopic topic,
      @Schema(description = "来电号码", example = "13805910001") @Nullable @Pattern(regexp = PHONE)
          String callerNumber,
      @Schema(description = "来电人", example = "王建国") @Nullable @Size(max = 100) String callerName,
      @Schema(description = "问题", example = "羊绒含量按哪个标准判定合格?") @NotBlank @Size(max = 4000)
          String question,
      @Schema(description = "是否疑难问题;疑难问题答复须写明依据", example = "true") @Nullable Boolean hard,
      @Schema(description = "所用话术版本;不填为现行版本", example = "2026-1") @Nullable @Size(min = 1, max = 40)
          String scriptVersion,
      @Schema(description = "录音编号", example = "REC-20261122-0917")
          @Nullable
          @Size(min = 1, max = 200)
          String recordingReference,
      @Schema(description = "关联来件 ID") @Nullable @Pattern(regexp = Ids.FORM) String caseId) {

    RecordCall command() {
      return new RecordCall(
          rings,
          topic,
          new CallerLine(callerName, callerNumber),
          question,
          Boolean.TRUE.equals(hard),
          scriptVersion,
          recordingReference,
          caseId);
    }

    @Override
    public String toString() {
      return "RecordCall[topic=" + topic + "]";
    }
  }

  /** {@code POST /calls/lookup}: in the body, since addresses are written to logs. */
  @Schema(name = "LookUpCalls")
  record LookUp(
      @Schema(description = "来电号码", example = "13805910001") @NotNull @Pattern(regexp = PHONE)
          String callerNumber) {

    @Override
    public String toString() {
      return "LookUpCalls[***]";
    }
  }

  /** {@code POST /{id}/answer}. */
  @Schema(name = "AnswerCall")
  record Answer(
      @Schema(description = "答复", example = "按 GB/T 2910 判定") @NotBlank @Size(max = 4000)
          String answer,
      @Schema(description = "是否已核实;未核实的不得答复", example = "true") @NotNull Boolean verified,
      @Schema(description = "依据;疑难问题必填", example = "与检测部核对") @Nullable @Size(max = 500)
          String basis) {

    AnswerCall command() {
      return new AnswerCall(answer, verified, basis);
    }
  }

  /** {@code POST /{id}/promise-callback}. */
  @Schema(name = "PromiseCallback")
  record Promise(
      @Schema(description = "回电时间;不填为规定的最迟时间", example = "2026-11-23T03:00:00Z")
          @Nullable Instant until,
      @Schema(description = "回电号码;不填为来电号码", example = "13805910001")
          @Nullable
          @Pattern(regexp = PHONE)
          String number) {

    PromiseCallback command() {
      return new PromiseCallback(until, number);
    }

    @Override
    public String toString() {
      return "PromiseCallback[until=" + until + "]";
    }
  }

  /** {@code POST /{id}/callbacks}: with an answer when somebody was reached. */
  @Schema(name = "CallBack")
  record Back(
      @Schema(description = "是否接通", example = "true") @NotNull Boolean reached,
      @Schema(description = "答复;接通时必填", example = "按 GB/T 2910 判定") @Nullable @Size(max = 4000)
          String answer,
      @Schema(description = "是否已核实", example = "true") @Nullable Boolean verified,
      @Schema(description = "依据;疑难问题必填", example = "与检测部核对") @Nullable @Size(max = 500)
          String basis) {

    @Nullable AnswerCall command() {
      if (!reached) {
        return null;
      }
      Bounds.required("/answer", answer, 4000);
      return new AnswerCall(answer == null ? "" : answer, Boolean.TRUE.equals(verified), basis);
    }
  }

  /** {@code POST /{id}/transfer}. */
  @Schema(name = "TransferCall")
  record Transfer(
      @Schema(description = "所需技能,见电话服务规范", example = "DIALECT_MINNAN")
          @NotNull
          @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
          String skill) {}

  /** {@code POST /{id}/link}. */
  @Schema(name = "LinkCall")
  record Link(@Schema(description = "来件 ID") @NotNull @Pattern(regexp = Ids.FORM) String caseId) {}

  /** {@code POST /{id}/recording/play}. */
  @Schema(name = "PlayRecording")
  record Play(
      @Schema(description = "事由", example = "核对客户原话") @NotBlank @Size(max = 500) String reason) {}
}
