package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.Assessment.Complexity;
import org.kehu.complaint.cases.clock.Assessment.Impact;
import org.kehu.complaint.cases.clock.PauseReason;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.PauseCase;
import org.kehu.complaint.cases.command.PromiseTime;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.command.TellProgress;
import org.kehu.complaint.cases.contact.Channel;

/** Bodies of the commands on the time of a case. */
final class TimeRequests {

  private TimeRequests() {}

  /** {@code POST /{id}/acknowledge}. */
  @Schema(name = "AcknowledgeCase")
  record Acknowledge(
      @Schema(
              description = "承诺答复时间;不填则按处理时限 (the resolution target unless told)",
              example = "2026-11-25T09:30:00Z")
          @Nullable Instant promisedUntil) {

    AcknowledgeCase command() {
      return new AcknowledgeCase(promisedUntil);
    }
  }

  /** {@code POST /{id}/promise}. */
  @Schema(name = "PromiseTime")
  record Promise(
      @Schema(example = "2026-11-27T09:30:00Z") @NotNull Instant until,
      @Schema(example = "检测仪器送修,已电话告知客户") @NotBlank @Size(max = 1000) String reason) {

    PromiseTime command() {
      return new PromiseTime(until, reason);
    }
  }

  /** {@code POST /{id}/assess}. */
  @Schema(name = "AssessCase")
  record Assess(
      @Schema(description = "是否涉及人身安全或健康", example = "false") @NotNull Boolean safety,
      @Schema(description = "复杂程度", example = "COMPLEX") @NotNull Complexity complexity,
      @Schema(description = "影响范围", example = "SEVERAL") @NotNull Impact impact) {

    Assessment assessment() {
      return new Assessment(safety, complexity, impact);
    }
  }

  /** {@code POST /{id}/contacts}. */
  @Schema(name = "TakeFurtherContact")
  record Further(
      @Schema(example = "TELEPHONE") @NotNull @Pattern(regexp = CaseRequests.CODE) String channel,
      @Schema(description = "客户所述", example = "客户再次来电,询问报告何时出具") @NotBlank @Size(max = 2000)
          String note) {

    TakeFurtherContact command() {
      return new TakeFurtherContact(new Channel(channel), note);
    }
  }

  /** {@code POST /{id}/progress}. */
  @Schema(name = "TellProgress")
  record Progress(
      @Schema(example = "样品已重新排期,预计明天下午出结果") @NotBlank @Size(max = 2000) String content,
      @Schema(description = "告知方式", example = "TELEPHONE")
          @NotNull
          @Pattern(regexp = CaseRequests.CODE)
          String via) {

    TellProgress command() {
      return new TellProgress(content, new Channel(via));
    }
  }

  /** {@code POST /{id}/pause}. */
  @Schema(name = "PauseCase")
  record Pause(
      @Schema(description = "暂停原因", example = "CUSTOMER_MATERIAL") @NotNull PauseReason reason,
      @Schema(example = "等待客户补寄样品 200 克") @NotBlank @Size(max = 1000) String note) {

    PauseCase command() {
      return new PauseCase(reason, note);
    }
  }
}
