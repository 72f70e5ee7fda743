package org.kehu.customer.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.account.AccountApplication;
import org.kehu.customer.account.ApplicationKind;
import org.kehu.customer.account.ApplicationMove;
import org.kehu.customer.account.ApplicationStatus;
import org.kehu.customer.account.FilingPlace;
import org.kehu.customer.account.PaperFiling;
import org.kehu.customer.account.Recording;
import org.kehu.customer.account.Refusal;

/**
 * An application for an account as it is shown (开户、更改户名申请).
 *
 * @param accountName absent for an individual, whose own name it is
 * @param formerName of a rename
 * @param filings in which archives its paper lies
 */
@Schema(name = "AccountApplication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountApplicationView(
    String id,
    @Schema(example = "ZH-2026-000123") String number,
    String customerId,
    ApplicationKind kind,
    @Nullable String accountName,
    @Nullable String formerName,
    String reason,
    String paperNumber,
    LocalDate signedOn,
    String applicantId,
    Instant appliedAt,
    Set<String> informIds,
    List<FilingView> filings,
    ApplicationStatus status,
    List<ApplicationMove> allowedMoves,
    @Nullable RecordingView recording,
    @Nullable RefusalView refusal) {

  /** Its paper lies in an archive. */
  @Schema(name = "AccountPaperFiling")
  record FilingView(FilingPlace place, String shelf, String by, Instant at) {

    static FilingView of(PaperFiling one) {
      return new FilingView(one.place(), one.shelf(), one.by(), one.at());
    }
  }

  /** What the ERP recorded. */
  @Schema(name = "AccountRecording")
  record RecordingView(String accountNumber, String category, String by, Instant at) {

    static RecordingView of(Recording one) {
      return new RecordingView(one.accountNumber(), one.category(), one.by(), one.at());
    }
  }

  /** Why finance does not do it. */
  @Schema(name = "AccountRefusal")
  record RefusalView(String reason, String by, Instant at) {

    static RefusalView of(Refusal one) {
      return new RefusalView(one.reason(), one.by(), one.at());
    }
  }

  static AccountApplicationView of(AccountApplication one) {
    return new AccountApplicationView(
        one.id(),
        one.number(),
        one.customerId(),
        one.kind(),
        one.accountName(),
        one.formerName(),
        one.reason(),
        one.paper().number(),
        one.paper().signedOn(),
        one.applicantId(),
        one.appliedAt(),
        one.informIds(),
        one.filings().stream().map(FilingView::of).toList(),
        one.status(),
        List.copyOf(one.status().allowed()),
        one.recording().map(RecordingView::of).orElse(null),
        one.refusal().map(RefusalView::of).orElse(null));
  }
}
