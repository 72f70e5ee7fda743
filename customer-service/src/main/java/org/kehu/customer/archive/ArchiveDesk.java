package org.kehu.customer.archive;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.EveryItem;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/**
 * Takes volumes into the archive, keeps and verifies them, under the rights to customers' files.
 */
@Service
public class ArchiveDesk {

  private final ArchiveVolumes volumes;
  private final CustomerDesk files;
  private final ArchiveTerms terms;
  private final AttachedFiles attached;
  private final Numbers numbers;
  private final Audit audit;

  ArchiveDesk(
      ArchiveVolumes volumes,
      CustomerDesk files,
      ArchiveTerms terms,
      AttachedFiles attached,
      Numbers numbers,
      Audit audit) {
    this.volumes = volumes;
    this.files = files;
    this.terms = terms;
    this.attached = attached;
    this.numbers = numbers;
    this.audit = audit;
  }

  /** One of a customer whose file the caller may see, up to the caller's clearance. */
  public ArchiveVolume get(String customerId, String id) {
    return volumes.get(files.get(customerId).ids(), id, cleared());
  }

  /** A customer's, newest first. */
  public Page<ArchiveVolume> list(String customerId, PageRequest request) {
    return volumes.page(files.get(customerId).ids(), cleared(), request);
  }

  /** The master table of all that the caller may see by work (C-46). */
  public Page<ArchiveVolume> table(ArchiveSearch search, PageRequest request) {
    return volumes.page(search, Sight.ofRoles(caller()), request);
  }

  /** The same, about to leave as a file: so the audit trail has it first. */
  public Iterator<ArchiveVolume> export(ArchiveSearch search) {
    audit.require(
        AuditClass.EXPORT,
        "archives.exported",
        List.of("archives/table"),
        Sight.clearance(caller()),
        "exported",
        null);
    Call call = Call.current();
    return new EveryItem<>(request -> call.within(() -> table(search, request)));
  }

  /** What a volume still lacks by its checklist. */
  public List<Checklist.Entry> expected(ArchiveVolume volume) {
    return terms.policy().checklists().stream()
        .filter(list -> list.code().equals(volume.checklist()))
        .flatMap(list -> list.of(volume.part()).stream())
        .toList();
  }

  /** Agrees that the caller's department will hand a volume in (C-49). */
  public Stored<ArchiveVolume> agree(String customerId, AgreeIntake wanted) {
    Customer customer = files.get(customerId);
    SecurityRules.requireClearance(caller(), wanted.level());
    requireListed(wanted);
    Intake intake = terms.intake(wanted, departmentOf(customer));
    return volumes.create(() -> {
      String number = numbers.next("DA-" + terms.year() + "-", 6);
      return Change.of(
          ArchiveVolume.agreed(number, wanted, intake, customer), new ArchiveEvent.IntakeAgreed());
    });
  }

  private void requireListed(AgreeIntake wanted) {
    Checklist list = terms.policy().checklist(wanted.checklist());
    if (!list.hasPart(wanted.part())) {
      throw ArchiveProblem.CHECKLIST_UNKNOWN
          .problem()
          .with("checklist", wanted.checklist() + "/" + wanted.part())
          .with("known", list.entries().stream().map(Checklist.Entry::part).distinct().toList());
    }
    boolean dated = (wanted.category() == null) == (wanted.dealtOn() == null);
    if (!dated || !list.takesCategory(wanted.category())) {
      throw ArchiveProblem.CATEGORY_INVALID.problem().with("categories", list.categories());
    }
  }

  private static String departmentOf(Customer customer) {
    String own = caller().departmentId();
    return own == null ? customer.departmentId() : own;
  }

  /** The department hands a volume over, as it says complete (C-57). */
  public Stored<ArchiveVolume> handIn(String customerId, String id, List<Counted> said) {
    return changed(
        customerId,
        id,
        volume -> {
          volume.require(ArchiveMove.HAND_IN);
          Count count = count(volume, said);
          count.requireForms(terms.policy().wantsOriginals(volume.level()));
          return volume.handIn(said, terms.today(), terms.now(), caller().id());
        });
  }

  /** The archivist gives a volume back (C-51). */
  public Stored<ArchiveVolume> giveBack(
      String customerId, String id, Defect.Kind kind, String note) {
    Defect defect = new Defect(kind, note, terms.now(), caller().id());
    return changed(customerId, id, volume -> volume.giveBack(defect, terms.againBy()));
  }

  /** The archivist has counted a volume item by item, found it whole and put it away (C-50). */
  public Stored<ArchiveVolume> file(
      String customerId, String id, List<Counted> counted, Storage storage) {
    ArchivePolicy policy = terms.policy();
    storage.requireSafe(policy.protection());
    String keeper = caller().id();
    if (!policy.keepers().isEmpty() && !policy.keepers().contains(keeper)) {
      throw ArchiveProblem.KEEPER_NOT_DESIGNATED.problem().with("staffId", keeper);
    }
    Filing filing = new Filing(terms.today(), keeper, keeper, storage);
    return changed(customerId, id, volume -> volume.file(whole(volume, counted, policy), filing));
  }

  private List<Item> whole(ArchiveVolume volume, List<Counted> counted, ArchivePolicy policy) {
    volume.require(ArchiveMove.FILE);
    Count count = count(volume, counted);
    count.requireWhole(volume.lastHandIn().map(HandIn::items).orElse(List.of()));
    count.requireForms(policy.wantsOriginals(volume.level()));
    attached.requireAll(volume.id(), counted);
    return count.items();
  }

  private Count count(ArchiveVolume volume, List<Counted> items) {
    return new Count(terms.policy().checklist(volume.checklist()), volume.part(), items);
  }

  /** It will not come. */
  public Stored<ArchiveVolume> cancel(String customerId, String id) {
    return changed(customerId, id, ArchiveVolume::cancel);
  }

  /** A volume was checked; what is missing is reported to the superior (C-62). */
  public Stored<ArchiveVolume> verify(
      String customerId, String id, List<String> missing, @Nullable String note) {
    Verification found = new Verification(terms.today(), caller().id(), missing, note);
    String superior = terms.policy().superior();
    return changed(customerId, id, volume -> volume.verify(found, superior, terms.now()));
  }

  /** Missing items are there again. */
  public Stored<ArchiveVolume> find(String customerId, String id, List<String> codes) {
    return changed(customerId, id, volume -> volume.find(codes));
  }

  /** A volume lies elsewhere from now on (C-64). */
  public Stored<ArchiveVolume> relocate(String customerId, String id, Storage storage) {
    storage.requireSafe(terms.policy().protection());
    return changed(customerId, id, volume -> volume.relocate(storage));
  }

  private Stored<ArchiveVolume> changed(
      String customerId, String id, Function<ArchiveVolume, List<ArchiveEvent>> verb) {
    Customer customer = files.get(customerId);
    ArchiveVolume seen = volumes.get(customer.ids(), id, cleared());
    return volumes.change(
        seen.id(),
        cleared(),
        volume -> {
          List<ArchiveEvent> events = verb.apply(volume);
          volume.follow(customer);
          return events;
        });
  }

  /** Through the file, whose own rights were judged; the volume's level still holds. */
  private static Sight cleared() {
    return Sight.everything(Sight.clearance(caller()));
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
