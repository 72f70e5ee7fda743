package org.kehu.customer.consent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Consent;
import org.kehu.customer.consent.ConsentMethod;
import org.kehu.customer.consent.ConsentSheet;
import org.kehu.customer.consent.Purpose;

/**
 * For what a customer may be contacted.
 *
 * @param consents what holds now, a purpose each; a purpose about which nothing was said is absent
 * @param history all that was said, newest first; the last two hundred
 */
@Schema(name = "Consents")
record ConsentsView(String customerId, List<Line> consents, List<Line> history) {

  /** What was said about a purpose (同意记录). */
  @Schema(name = "Consent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      Purpose purpose,
      boolean granted,
      ConsentMethod method,
      @Schema(example = "隐私政策-2026-03") String policyVersion,
      Instant saidAt,
      String recordedBy,
      Instant recordedAt) {

    static Line of(Consent consent) {
      return new Line(
          consent.purpose(),
          consent.granted(),
          consent.method(),
          consent.policyVersion(),
          consent.saidAt(),
          consent.recordedBy(),
          consent.recordedAt());
    }
  }

  static ConsentsView of(String customerId, @Nullable ConsentSheet sheet) {
    return sheet == null
        ? new ConsentsView(customerId, List.of(), List.of())
        : new ConsentsView(
            customerId,
            Arrays.stream(Purpose.values())
                .map(sheet::now)
                .flatMap(Optional::stream)
                .map(Line::of)
                .toList(),
            sheet.history().reversed().stream().map(Line::of).toList());
  }
}
