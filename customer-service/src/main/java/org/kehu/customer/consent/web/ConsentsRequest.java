package org.kehu.customer.consent.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.ConsentMethod;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.consent.RecordConsents;

/** What a customer said about some purposes. */
@Schema(
    name = "RecordConsents",
    example =
        """
        {"consents": [{"purpose": "MARKETING", "granted": true, "method": "WRITTEN", \
        "policyVersion": "隐私政策-2026-03"}]}\
        """)
record ConsentsRequest(@NotNull @Size(min = 1, max = 5) List<@Valid @NotNull Line> consents) {

  /** What was said about one purpose. */
  @Schema(name = "ConsentLine")
  record Line(
      @NotNull Purpose purpose,
      @NotNull Boolean granted,
      @NotNull ConsentMethod method,
      @NotBlank
          @Size(max = 40)
          @Pattern(regexp = "[^\\x00-\\x20<>&\"\\\\][^\\x00-\\x1f<>&\"\\\\]{0,39}")
          String policyVersion,
      @Nullable Instant saidAt) {

    RecordConsents.Decision toDecision() {
      return new RecordConsents.Decision(purpose, granted, method, policyVersion.strip(), saidAt);
    }
  }

  RecordConsents toCommand() {
    return new RecordConsents(consents.stream().map(Line::toDecision).toList());
  }
}
