package org.kehu.visit.trackingsheet;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kehu.kit.access.Level;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.followup.FollowUp;
import org.kehu.visit.followup.FollowUpDesk;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.VisitDesk;
import org.springframework.stereotype.Service;

/** Puts tracking sheets together, of what the caller may see now. */
@Service
public class TrackingSheetDesk {

  private final VisitDesk visits;
  private final FollowUpDesk followUps;
  private final KnownCustomers customers;
  private final CompanyCalendar calendar;
  private final Audit audit;

  TrackingSheetDesk(
      VisitDesk visits,
      FollowUpDesk followUps,
      KnownCustomers customers,
      CompanyCalendar calendar,
      Audit audit) {
    this.visits = visits;
    this.followUps = followUps;
    this.customers = customers;
    this.calendar = calendar;
    this.audit = audit;
  }

  /** A page of rows, the newest visit first. */
  public Page<TrackingRow> page(TrackingQuery query, PageRequest request) {
    Page<Visit> page = visits.page(query.filter(calendar.now().zone()), request);
    return new Page<>(rows(page.items()), page.next(), page.total());
  }

  /** All rows, about to leave as a file: so the audit trail has it first. */
  public Iterator<TrackingRow> forFile(TrackingQuery query) {
    audit.require(
        AuditClass.EXPORT,
        "tracking-sheet.exported",
        query.subjects(),
        Level.NORMAL,
        "exported",
        query.from() + "/" + query.to());
    return new AllRows<>(request -> page(query, request));
  }

  private List<TrackingRow> rows(List<Visit> shown) {
    Map<String, KnownCustomer> seen =
        customers.shown(
            shown.stream().map(Visit::customerId).collect(Collectors.toSet()),
            SecurityRules.sight());
    Map<String, List<FollowUp>> arisen =
        followUps.ofVisits(shown.stream().map(Visit::id).toList()).stream()
            .collect(Collectors.groupingBy(followUp -> followUp.source().id()));
    return shown.stream()
        .map(visit ->
            new TrackingRow(
                visit, seen.get(visit.customerId()), arisen.getOrDefault(visit.id(), List.of())))
        .toList();
  }
}
