package org.kehu.customer.file;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Stored;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** What can be done with customer files, under the rights of whoever asks. */
@Service
public class CustomerDesk {

  private final Customers customers;
  private final DuplicateGuard duplicates;
  private final Tracer tracer;
  private final Placements placements;
  private final Grader grader;
  private final Opening opening;
  private final SavedFilters saved;
  private final CustomSection custom;
  private final FileMetrics metrics;
  private final Clock clock;

  CustomerDesk(
      Customers customers,
      DuplicateGuard duplicates,
      Tracer tracer,
      Placements placements,
      Grader grader,
      Opening opening,
      SavedFilters saved,
      CustomSection custom,
      FileMetrics metrics,
      Clock clock) {
    this.customers = customers;
    this.duplicates = duplicates;
    this.tracer = tracer;
    this.placements = placements;
    this.grader = grader;
    this.opening = opening;
    this.saved = saved;
    this.custom = custom;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Opens a file; a seen duplicate is refused, a hidden one holds the new file for review. */
  public Stored<Customer> register(RegisterCustomer asked) {
    SecurityRules.requireClearance(caller(), asked.level());
    RegisterCustomer command = custom.checked(asked, caller());
    try {
      return open(command);
    } catch (Problem duplicate) {
      boolean repeated = duplicate.type() == CustomerProblem.DUPLICATE && hasKey();
      if (!repeated) {
        throw duplicate;
      }
      // The older file may be the work of this very request, sent twice at once: then that is the
      // answer.
      return customers.create(() -> {
        throw duplicate;
      });
    }
  }

  private Stored<Customer> open(RegisterCustomer command) {
    String id = Ids.next();
    List<DuplicateMark> marks = tracer.marksOf(command.kind(), command.profile());
    boolean[] claimed = new boolean[1];
    boolean written = false;
    try {
      Stored<Customer> stored =
          customers.create(() -> {
            List<Suspect> hidden = duplicates.admit(id, marks, sight());
            claimed[0] = true;
            Placement placement =
                placements.place(command.ownerId(), command.departmentId(), caller());
            return opening.open(id, command, placement, hidden, caller());
          });
      written = stored.aggregate().id().equals(id);
      if (written) {
        metrics.registered(stored.aggregate());
      }
      return stored;
    } finally {
      if (claimed[0] && !written) {
        duplicates.release(id, marks);
      }
    }
  }

  /** The file, if the caller may see it by their work. */
  public Customer get(String id) {
    return customers.get(id, sight());
  }

  /** The file, if the caller may see it by their work or was let in (M4). */
  public Customer read(String id) {
    return customers.get(id, reading());
  }

  /** The file, if the caller may change it, too. */
  public Customer changeable(String id) {
    return customers
        .find(id, writing())
        .orElseThrow(
            () -> CustomerProblem.GRANT_READS_ONLY.problem().with("number", read(id).number()));
  }

  /** The file, if there is one that the caller may see. */
  public Optional<Customer> find(String id) {
    return customers.find(id, sight());
  }

  /** The file with that id or human number, if the caller may see it. */
  public Customer recognise(String idOrNumber) {
    return Ids.isId(idOrNumber)
        ? customers.get(idOrNumber, sight())
        : customers.getByNumber(idOrNumber, sight());
  }

  /** The file with that id or human number, if there is one that the caller may see. */
  public Optional<Customer> seen(String idOrNumber) {
    return customers.known(idOrNumber, sight());
  }

  /** All ids under which something is kept of that customer, for a search; null for any. */
  public @Nullable Collection<String> idsOf(@Nullable String id) {
    return id == null ? null : customers.idsOf(id);
  }

  /** One page of a search under the caller's sight. */
  public Page<Customer> list(CustomerSearch search, PageRequest request) {
    @Nullable Criteria customFields = custom.criteria(search, caller());
    return customers.page(
        search, customFields, reading(), SecurityRules.knownPersons(caller()), request);
  }

  /**
   * A search within a saved filter; without one, as it is. Whoever saved it lends nobody their
   * rights: it says what is asked for, never who asks.
   */
  public CustomerSearch within(@Nullable String savedFilter, CustomerSearch search) {
    return savedFilter == null ? search : search.within(saved.filter(savedFilter));
  }

  /** How many a search finds for somebody, counted up to a limit. */
  public long count(CustomerSearch search, Caller reader, int limit) {
    @Nullable Criteria customFields = custom.criteria(search, reader);
    return customers.count(search, customFields, FileSight.reading(reader, clock.instant()), limit);
  }

  /** Changes sections; the duplicate rule holds for the new values too. */
  public Stored<Customer> revise(String id, UnaryOperator<Profile> edit) {
    return revise(id, edit, file -> List.of());
  }

  /** Keeps the account that the ERP recorded; an enterprise has its name from then on (C-21). */
  public Stored<Customer> keepAccount(String id, Account account) {
    return revise(id, profile -> profile.named(account.name()), file -> file.keepAccount(account));
  }

  private Stored<Customer> revise(
      String id, UnaryOperator<Profile> edit, Function<Customer, List<CustomerEvent>> before) {
    List<DuplicateMark> claimed = new ArrayList<>();
    List<DuplicateMark> dropped = new ArrayList<>();
    boolean written = false;
    try {
      Stored<Customer> stored =
          customers.change(
              id,
              writing(),
              file -> {
                List<CustomerEvent> events = new ArrayList<>(before.apply(file));
                Profile next = custom.checked(file, edit.apply(file.profile()), caller());
                ProfileCheck.refuse(file.kind(), next);
                List<DuplicateMark> marks = tracer.marksOf(file.kind(), next);
                List<DuplicateMark> added = marks.stream().filter(mark -> !file.has(mark)).toList();
                dropped.clear();
                dropped.addAll(tracer.marksOf(file.kind(), file.profile()));
                dropped.removeAll(marks);
                List<Suspect> hidden = duplicates.admit(file.id(), added, sight());
                claimed.addAll(added);
                events.addAll(revised(file, next, hidden));
                return events;
              });
      written = true;
      duplicates.release(stored.aggregate().id(), dropped);
      return stored;
    } finally {
      if (!written) {
        customers.find(id).ifPresent(file -> duplicates.release(file.id(), claimed));
      }
    }
  }

  private List<CustomerEvent> revised(Customer file, Profile next, List<Suspect> hidden) {
    Instant now = clock.instant();
    Traces traces = tracer.of(file.kind(), next);
    Grader.Verdict verdict = grader.grade(file.kind(), next, now);
    List<CustomerEvent> events = file.revise(next, traces, verdict, now, caller().id());
    if (!hidden.isEmpty()) {
      file.holdForReview(hidden, now);
    }
    return events;
  }

  /** Hands the customer over. */
  public Stored<Customer> changeOwner(String id, ChangeOwner command) {
    Placement placement = placements.place(command.ownerId(), command.departmentId(), caller());
    return customers.change(
        id,
        sight(),
        file -> {
          SecurityRules.requireHandover(caller(), file);
          return file.handTo(placement, clock.instant(), caller().id());
        });
  }

  /** Names the person who keeps a file up to date; null leaves that to the owner (C-36). */
  public Stored<Customer> designate(String id, @Nullable String staffId) {
    get(id);
    if (staffId != null) {
      placements.requireKeeper(staffId);
    }
    return customers.change(
        id, sight(), file -> file.designate(staffId, clock.instant(), caller().id()));
  }

  /** The sales director confirms what the file holds now. */
  public Stored<Customer> confirm(String id) {
    return customers.change(
        id, sight(), file -> file.confirm(new Confirmation(caller().id(), clock.instant())));
  }

  /** Moves the customer on in its life. */
  public Stored<Customer> changeStatus(String id, ChangeStatus command) {
    Loss.Reason reason = command.reason();
    Loss loss = reason == null ? null : new Loss(reason, command.note(), clock.instant());
    return customers.change(id, sight(), file -> file.moveTo(command.status(), loss));
  }

  /** A person decides the class; far steps need a manager. */
  public Stored<Customer> classify(String id, ClassifyCustomer command) {
    return customers.change(
        id,
        sight(),
        file -> {
          Grading before = file.grading();
          Grading decided = decided(file, command);
          SecurityRules.requireClassChange(caller(), before, decided);
          return file.classify(decided);
        });
  }

  private Grading decided(Customer file, ClassifyCustomer command) {
    Instant now = clock.instant();
    Grading before = file.grading();
    String version = grader.grade(file.kind(), file.profile(), now).policyVersion();
    return new Grading(
        command.grade() == null ? before.grade() : command.grade(),
        command.tier() == null ? before.tier() : command.tier(),
        version,
        Grading.Cause.MANUAL,
        command.reason(),
        now,
        caller().id());
  }

  /** Files held for review; only the archivist comes here. */
  public Page<Customer> held(PageRequest request) {
    return customers.held(sight(), request);
  }

  /** The older file of a held pair, whoever may else see it: the archivist alone sees both. */
  public @Nullable Customer suspected(String customerId) {
    return customers.shown(customerId).filter(file -> !file.isHidden()).orElse(null);
  }

  /** The archivist found that a held file is a customer of its own. */
  public Stored<Customer> dismissDuplicates(String id) {
    return customers.change(id, sight(), Customer::dismissDuplicates);
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private Sight reading() {
    return FileSight.reading(caller(), clock.instant());
  }

  private Sight writing() {
    return FileSight.writing(caller(), clock.instant());
  }

  private static boolean hasKey() {
    return Call.current().idempotencyKey() != null;
  }
}
