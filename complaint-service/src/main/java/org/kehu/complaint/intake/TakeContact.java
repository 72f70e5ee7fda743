package org.kehu.complaint.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;

/**
 * A contact as somebody brings it (P-11, P-54).
 *
 * @param kind what kind of contact
 * @param channel how it came in
 * @param severity as far as it can be judged now
 * @param causeType quality or process, when known
 * @param statement what the customer says
 * @param complainant who says it
 * @param customer the customer file it concerns, at the caller's word
 * @param firstContactOwnerId whom the customer asked first; the caller unless told
 * @param related other cases it belongs to
 */
public record TakeContact(
    CaseKind kind,
    Channel channel,
    Severity severity,
    @Nullable CauseType causeType,
    Statement statement,
    Complainant complainant,
    CustomerLink customer,
    @Nullable String firstContactOwnerId,
    List<CaseId> related) {

  /** Copies. */
  public TakeContact {
    related = List.copyOf(related);
  }
}
