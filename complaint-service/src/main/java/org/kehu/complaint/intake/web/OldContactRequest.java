package org.kehu.complaint.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.kehu.complaint.cases.command.FormerCase;
import org.kehu.complaint.intake.OldContact;

/** An item of {@code POST /api/v1/complaints/migration}. */
@Schema(name = "MigrateContact")
record OldContactRequest(
    @Schema(description = "原编号", example = "2019-投-0042") @NotBlank @Size(max = 60)
        String formerNumber,
    @Schema(description = "原受理时间", example = "2019-03-04T01:30:00Z") @NotNull Instant receivedAt,
    @Schema(description = "原解决时间", example = "2019-03-08T08:00:00Z") @NotNull Instant solvedAt,
    @Schema(description = "处理结果", example = "已重检并退回加急费") @NotBlank @Size(max = 4000)
        String solution,
    @Schema(description = "来件内容") @NotNull @Valid ContactRequest contact) {

  OldContact old() {
    return new OldContact(
        contact.contact(), new FormerCase(formerNumber, receivedAt, solvedAt, solution));
  }

  /** Says nothing of the person, so that no log line can. */
  @Override
  public String toString() {
    return "OldContactRequest[" + formerNumber + "]";
  }
}
