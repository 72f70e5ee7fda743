package org.kehu.customer.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.customer.file.Customer;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All that a customer ever said about being contacted, with who wrote it down, when, how, and under
 * which privacy policy (G-13). It has the customer's id and is reached through the customer's file
 * only. The last two hundred statements are kept here; the audit trail keeps all.
 */
@Document("consents")
public final class ConsentSheet extends ScopedAggregate {

  private static final int KEPT = 200;

  private List<Consent> history = new ArrayList<>();
  private Set<String> customerScope = new LinkedHashSet<>();

  private ConsentSheet() {}

  private ConsentSheet(String customerId) {
    super(customerId);
  }

  /** The sheet of a customer who has said nothing yet. */
  static ConsentSheet of(Customer customer) {
    return new ConsentSheet(customer.id());
  }

  /** Writes down what was said; the same again changes nothing. */
  List<ConsentEvent> record(RecordConsents command, Customer customer, Instant now, String by) {
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
    this.customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
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
  protected Set<String> tokens() {
    return customerScope;
  }

  @Override
  public String subjectKind() {
    return "consents";
  }
}
