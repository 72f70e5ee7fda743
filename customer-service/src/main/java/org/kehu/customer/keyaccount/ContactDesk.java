package org.kehu.customer.keyaccount;

import java.util.LinkedHashSet;
import java.util.List;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Who keeps contact with a key account, and what they report (C-114, C-105). */
@Service
public class ContactDesk {

  private final CandidacyChanges changes;
  private final ContactReports reports;
  private final ReportSettlement settlement;
  private final KeyAccountStaff staff;

  ContactDesk(
      CandidacyChanges changes,
      ContactReports reports,
      ReportSettlement settlement,
      KeyAccountStaff staff) {
    this.changes = changes;
    this.reports = reports;
    this.settlement = settlement;
    this.staff = staff;
  }

  /** Names who keeps contact, ours and theirs. */
  public Stored<Candidacy> name(String id, List<String> staffIds, TheirContact theirs) {
    List<String> ours = List.copyOf(new LinkedHashSet<>(staffIds));
    changes.seen(id);
    int atLeast = changes.policy().contact().atLeast();
    if (ours.size() < atLeast) {
      throw KeyAccountProblem.CONTACTS_TOO_FEW
          .problem()
          .with("named", ours.size())
          .with("atLeast", atLeast);
    }
    staff.requireActive(ours);
    return changes.of(id, one -> one.nameContacts(ours, theirs, changes.now()));
  }

  /** One of ours who keeps contact reports it. */
  public Stored<ContactReport> report(String id, FileReport told) {
    Candidacy account = changes.seen(id);
    String by = Call.current().caller().id();
    account.requireContact(by);
    if (told.at().isAfter(changes.now())) {
      throw KeyAccountProblem.KEY_ACCOUNT_DAY_AHEAD.problem().with("day", told.at().toString());
    }
    Stored<ContactReport> stored =
        reports.create(() ->
            Change.of(
                ContactReport.of(account, told, by, changes.now()),
                new ReportEvent.ContactReported()));
    return new Stored<>(settlement.settle(stored.aggregate(), changes.now()), stored.replayed());
  }

  /** A key account's, newest first, to whoever may see it. */
  public Page<ContactReport> reports(String id, PageRequest request) {
    Candidacy account = changes.seen(id);
    Sight cleared = Sight.everything(Sight.clearance(Call.current().caller()));
    return reports.page(account.id(), cleared, request);
  }
}
