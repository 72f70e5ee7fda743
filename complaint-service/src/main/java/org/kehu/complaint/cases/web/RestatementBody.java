package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Restatement;

/** The content said back to the customer. */
@Schema(name = "GivenRestatement")
public record RestatementBody(
    @Schema(description = "复述内容", example = "您反映送检两周未出报告,希望本周内拿到,对吗") @NotBlank @Size(max = 2000)
        String content,
    @Schema(description = "客户是否确认", example = "true") boolean confirmed,
    @Nullable @Size(max = 2000) String opinion) {

  /** The value. */
  public Restatement restatement() {
    return new Restatement(content, confirmed, opinion);
  }

  static @Nullable RestatementBody of(@Nullable Restatement restatement) {
    return restatement == null
        ? null
        : new RestatementBody(
            restatement.content(), restatement.confirmed(), restatement.opinion());
  }
}
