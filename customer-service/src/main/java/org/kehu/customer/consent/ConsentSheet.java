package org.kehu.customer.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerSheet;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All that a customer ever said about being contacted, with who wrote it down, when, how, and under
 * which privacy policy (G-13). It has the customer's id and is reached through the customer's file
 * only. The last two hundred statements are kept here; the audit trail keeps all.
 */
@Document("consents")
public final class ConsentSheet extends CustomerSheet {

  private static final int KEPT = 200;

  private List<Consent> history = new ArrayList<>();

  private ConsentSheet() {}

  private ConsentSheet(Customer customer) {
    super(customer);
  }

  /** The sheet of a customer who has said nothing yet. */
  static ConsentSheet of(Customer customer) {
    return new ConsentSheet(customer);
  }

  /** Writes down what was said; the same again changes nothing. */
  List<ConsentEvent> record(RecordConsents command, Instant now, String by) {
    List<ConsentEvent> events = new ArrayList<>();
    for (RecordConsents.Decision said : command.decisions()) {
      Instant saidAt = said.saidAt() == null ? now : said.saidAt();
      Consent next =
          new Consent(
              said.purpose(), said.granted(), said.method(), said.policyVersion(), saidAt, by, now);
      if (now(said.purpose()).filter(next::saysTheSameAs).isEmpty()) {
        history.add(next);
        events.add(new ConsentEvent.ConsentChanged(next));
      }
    }
    while (history.size() > KEPT) {
      history.removeFirst();
    }
    return events;
  }

  /** What holds for a purpose: what was written down last. */
  public Optional<Consent> now(Purpose purpose) {
    return history.reversed().stream().filter(said -> said.purpose() == purpose).findFirst();
  }

  /** All that was said, oldest first. */
  public List<Consent> history() {
    return List.copyOf(history);
  }

  @Override
  public String subjectKind() {
    return "consents";
  }
}
