package org.kehu.complaint.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.kit.access.Caller;
import org.springframework.stereotype.Component;

/**
 * Finds open cases of the same customer and product (重复提示, field M24), for who sees the customer
 * and works with those cases; nobody else learns that there are any.
 */
@Component
public class Duplicates {

  private static final int SHOWN = 10;

  private final Cases cases;
  private final CaseRights rights;

  Duplicates(Cases cases, CaseRights rights) {
    this.cases = cases;
    this.rights = rights;
  }

  /** Those that a new case may say again, newest first. */
  public List<OpenCase> of(ComplaintCase fresh, Caller caller) {
    String customer = fresh.customer().verified() ? fresh.customer().fileId() : null;
    boolean seen = rights.disclosure(fresh, caller) == Disclosure.WHOLE;
    if (customer == null || !caller.isPerson() || !seen) {
      return List.of();
    }
    Set<String> known =
        fresh.related().stream().map(RelatedCase::caseId).collect(Collectors.toSet());
    return cases.openOf(customer, fresh.statement().product(), rights.work(caller), SHOWN).stream()
        .filter(c -> !c.id().equals(fresh.id()) && !known.contains(c.id()))
        .filter(c -> rights.disclosure(c, caller) == Disclosure.WHOLE)
        .map(OpenCase::of)
        .toList();
  }
}
