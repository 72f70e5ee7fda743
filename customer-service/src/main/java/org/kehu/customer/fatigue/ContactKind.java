package org.kehu.customer.fatigue;

import java.util.Optional;
import org.kehu.customer.consent.Purpose;

/** What is counted as a contact with a customer. */
public enum ContactKind {
  /** A notice on a matter of the customer's own. */
  SERVICE,
  /** A notice that wants to sell. */
  MARKETING,
  /** An invitation to a survey. */
  SURVEY,
  /** A greeting. */
  CARE,
  /** A visit, or a revisit on site. */
  VISIT,
  /** A telephone call. */
  CALL;

  /** The kind of a notice with that purpose; our own people are not spared. */
  public static Optional<ContactKind> of(Purpose purpose) {
    return switch (purpose) {
      case SERVICE -> Optional.of(SERVICE);
      case MARKETING -> Optional.of(MARKETING);
      case SURVEY -> Optional.of(SURVEY);
      case CARE -> Optional.of(CARE);
      case INTERNAL -> Optional.empty();
    };
  }
}
