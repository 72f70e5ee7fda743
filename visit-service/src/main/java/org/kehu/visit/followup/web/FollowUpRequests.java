package org.kehu.visit.followup.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.followup.FollowUpTask;
import org.kehu.visit.followup.OpenFollowUp;
import org.kehu.visit.followup.RecordContact;

/** Bodies of requests about follow-ups. */
final class FollowUpRequests {

  private FollowUpRequests() {}

  @Schema(name = "OpenFollowUp", description = "A follow-up to open (新建跟进)")
  record Open(
      @NotBlank @Size(max = 64) String customerId,
      @Schema(description = "Staff id; the caller unless given. Only leaders open for others")
          @Size(max = 64)
          @Nullable String ownerId,
      @Schema(example = "确认样品寄送时间") @NotBlank @Size(max = 2000) String what,
      @Schema(description = "PHONE unless given") @Nullable ContactMode mode,
      @Schema(example = "2026-12-10") @NotNull LocalDate dueOn) {

    OpenFollowUp command() {
      ContactMode how = mode == null ? ContactMode.PHONE : mode;
      return new OpenFollowUp(customerId, ownerId, new FollowUpTask(what, how, dueOn));
    }
  }

  @Schema(name = "EditFollowUp", description = "What of a follow-up may be edited")
  record Edit(
      @NotBlank @Size(max = 2000) String what,
      @NotNull ContactMode mode,
      @NotNull LocalDate dueOn) {

    static Edit of(FollowUpTask task) {
      return new Edit(task.what(), task.mode(), task.dueOn());
    }

    FollowUpTask value() {
      return new FollowUpTask(what, mode, dueOn);
    }
  }

  @Schema(name = "RecordFollowUp", description = "A contact (跟进记录: 沟通内容、客户反馈、问题解决情况)")
  record Contact(
      @Schema(description = "When; now unless given") @Nullable Instant at,
      @Nullable ContactMode mode,
      @Schema(example = "电话介绍了年度方案的价格与周期") @NotBlank @Size(max = 4000) String content,
      @Schema(example = "客户希望周期缩短一天") @Size(max = 4000) @Nullable String feedback,
      @Schema(example = "与技术处协商后同意加急") @Size(max = 4000) @Nullable String solution,
      @Schema(description = "Departments to tell (反馈部门)", example = "[\"technical\"]")
          @Size(max = 20)
          @Nullable List<@NotBlank @Size(max = 64) String> informedDepartments,
      @Schema(description = "When the next contact is due") @Nullable LocalDate nextDueOn) {

    RecordContact command() {
      List<String> informed = informedDepartments == null ? List.of() : informedDepartments;
      return new RecordContact(at, mode, content, feedback, solution, informed, nextDueOn);
    }
  }

  @Schema(name = "HandOverFollowUp", description = "Somebody else follows up (转交)")
  record HandOver(@Schema(example = "st-he-dakehu") @NotBlank @Size(max = 64) String toId) {}

  @Schema(name = "CloseFollowUp", description = "How it ended (关闭跟进)")
  record Close(@Schema(example = "客户已签署年度协议") @NotBlank @Size(max = 2000) String outcome) {}
}
