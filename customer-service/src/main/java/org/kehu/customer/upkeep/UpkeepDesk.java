package org.kehu.customer.upkeep;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.PolicyUse;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Keeps files up to date, under the rights to the files. */
@Service
public class UpkeepDesk {

  private final UpkeepSheets sheets;
  private final UpkeepChanges changes;
  private final CustomerDesk files;

  UpkeepDesk(UpkeepSheets sheets, UpkeepChanges changes, CustomerDesk files) {
    this.sheets = sheets;
    this.changes = changes;
    this.files = files;
  }

  /** What is due by the rule in force, and which that is. */
  public record Terms(UpkeepPlan plan, PolicyUse policy) {}

  /** A file's; 404 when the file may not be seen. */
  public UpkeepSheet of(String customerId) {
    Customer customer = files.get(customerId);
    return sheets.find(customer.id()).orElseGet(() -> UpkeepSheet.of(customer));
  }

  /** By what it is judged now. */
  public Terms terms() {
    return new Terms(changes.plan(), changes.inForce().use());
  }

  /** One page of those that need attention and that the caller may see. */
  public Page<UpkeepSheet> page(UpkeepSearch search, PageRequest request) {
    return sheets.page(search, sight(), request);
  }

  /** How well the files that the caller may see are kept. */
  public UpkeepFigures figures() {
    Map<Matter, Long> overdue = new EnumMap<>(Matter.class);
    for (Matter matter : Matter.values()) {
      overdue.put(matter, count(Attention.OVERDUE, matter));
    }
    return new UpkeepFigures(
        count(Attention.DUE, null),
        count(Attention.OVERDUE, null),
        count(Attention.REVIEW, null),
        overdue);
  }

  private long count(Attention attention, @Nullable Matter matter) {
    return sheets.count(new UpkeepSearch(attention, matter), sight());
  }

  /** Somebody looked, and nothing had changed. */
  public Stored<UpkeepSheet> confirm(String customerId, Set<Matter> matters) {
    Customer customer = files.get(customerId);
    return changes.of(customer, (sheet, plan) -> sheet.confirm(matters, changes.now(), caller()));
  }

  /** Somebody noticed that a matter is no longer right. */
  public Stored<UpkeepSheet> report(String customerId, Matter matter, String note) {
    Customer customer = files.get(customerId);
    return changes.of(customer, (sheet, plan) -> sheet.report(matter, note, plan, changes.now()));
  }

  /** The department reviewed the file. */
  public Stored<UpkeepSheet> review(
      String customerId, Set<Matter> outdated, String finding, @Nullable String tidied) {
    Customer customer = files.get(customerId);
    Review review = new Review(changes.now(), caller(), outdated, finding, tidied);
    return changes.of(customer, (sheet, plan) -> sheet.review(review, plan));
  }

  private static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
