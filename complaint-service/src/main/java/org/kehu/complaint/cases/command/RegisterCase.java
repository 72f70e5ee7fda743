package org.kehu.complaint.cases.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.Matter;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;

/**
 * Take a contact in (登记, P-11): what was said, by whom, and where it goes first.
 *
 * @param kind what kind of contact
 * @param channel how it came in
 * @param source who brought it
 * @param severity as far as it can be judged now
 * @param causeType quality or process, when known
 * @param statement what the customer says
 * @param complainant who says it
 * @param customer the customer it concerns, as said and as found
 * @param known what customer-service told of that customer
 * @param receiptHolders who named a customer that they do not see, and are told no more than that
 * @param firstContactOwnerId the employee whom the customer asked first; stays answerable (P-47)
 * @param departmentId in whose queue it goes
 * @param assigneeId who works on it from the start, for key accounts (P-46)
 * @param related other cases it belongs to
 */
public record RegisterCase(
    CaseKind kind,
    Channel channel,
    CaseSource source,
    Severity severity,
    @Nullable CauseType causeType,
    Statement statement,
    Complainant complainant,
    CustomerLink customer,
    @Nullable KnownCustomer known,
    Set<String> receiptHolders,
    String firstContactOwnerId,
    String departmentId,
    @Nullable String assigneeId,
    List<RelatedCase> related) {

  /** Bounded. */
  public RegisterCase {
    related = List.copyOf(related);
    receiptHolders = Set.copyOf(receiptHolders);
    Bounds.size("/relatedCaseIds", related, 0, 20);
    Bounds.required("/firstContactOwnerId", firstContactOwnerId, 60);
  }

  /** What it is about. */
  public Matter matter() {
    return new Matter(kind, statement.product());
  }

  /** A case is never more open than its customer. */
  public Level level() {
    return known == null ? Level.NORMAL : known.level();
  }
}
