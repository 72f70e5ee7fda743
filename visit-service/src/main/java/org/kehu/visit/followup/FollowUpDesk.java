package org.kehu.visit.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.staff.Colleagues;
import org.kehu.visit.visit.NextStep;
import org.kehu.visit.visit.Summary;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.Visits;
import org.springframework.stereotype.Service;

/** What people do with follow-ups, and how visits open them. */
@Service
public class FollowUpDesk implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  /** What a new owner is to do, as people read it. */
  private static final String GET_IN_TOUCH = "与客户建立联系(离职交接)";

  /** More open follow-ups of one person are not reckoned with. */
  private static final int MOST_INHERITED = 2000;

  private final FollowUps followUps;
  private final Visits visits;
  private final KnownCustomers customers;
  private final CompanyCalendar calendar;
  private final Numbers numbers;
  private final Colleagues colleagues;

  FollowUpDesk(
      FollowUps followUps,
      Visits visits,
      KnownCustomers customers,
      CompanyCalendar calendar,
      Numbers numbers,
      Colleagues colleagues) {
    this.followUps = followUps;
    this.visits = visits;
    this.customers = customers;
    this.calendar = calendar;
    this.numbers = numbers;
    this.colleagues = colleagues;
  }

  public FollowUp get(String id) {
    return followUps.get(id, SecurityRules.sight());
  }

  public Page<FollowUp> page(FollowUpFilter filter, PageRequest request) {
    return followUps.page(filter, SecurityRules.sight(), request);
  }

  /** Follow-ups that arose from these visits, as far as the caller may see them. */
  public List<FollowUp> ofVisits(Collection<String> visitIds) {
    return visitIds.isEmpty() ? List.of() : followUps.ofVisits(visitIds, SecurityRules.sight());
  }

  /** Opens a follow-up by hand. */
  public Stored<FollowUp> open(OpenFollowUp wanted) {
    String caller = SecurityRules.person();
    String owner = wanted.ownerId() == null ? caller : wanted.ownerId();
    if (!owner.equals(caller) && !SecurityRules.leads()) {
      throw FollowUpProblem.FOLLOW_UP_NOT_YOURS.problem();
    }
    colleagues.require(owner);
    return followUps.create(() -> {
      FollowUp.requireNotPast(wanted.task().dueOn(), calendar.now());
      KnownCustomer customer = customers.living(wanted.customerId(), SecurityRules.sight());
      FollowUpSource source = new FollowUpSource(FollowUpSource.Kind.CUSTOMER, customer.id());
      return opened(customer, source, owner, wanted.task());
    });
  }

  /**
   * Opens the follow-up that a visit's next step asks for; for the event that tells of the visit.
   */
  public void openFor(String visitId) {
    Visit visit = visits.get(visitId, ALL);
    Summary summary = visit.summary();
    NextStep step = summary == null ? null : summary.nextStep();
    if (step == null) {
      return;
    }
    followUps.create(() ->
        opened(
            customers
                .find(visit.customerId())
                .orElseThrow(() -> RequestProblem.NOT_FOUND.problem()),
            new FollowUpSource(FollowUpSource.Kind.VISIT, visitId),
            step.ownerId(),
            new FollowUpTask(step.what(), step.mode(), step.dueOn())));
  }

  /**
   * Somebody leaves: others go on with the open follow-ups. Work of the system itself.
   *
   * @param heir by id of the customer; null leaves it as it is
   */
  public void inherit(String leaverId, Function<String, @Nullable String> heir) {
    followUps
        .openOf(leaverId, MOST_INHERITED)
        .forEach((id, customerId) -> {
          @Nullable String next = heir.apply(customerId);
          if (next != null) {
            followUps.change(id, ALL, one -> one.inherit(leaverId, next));
          }
        });
  }

  /** The new owner of a customer gets in touch soon (迅速与该客户建立联系, C-115). */
  public void openForNewOwner(String customerId, String ownerId, LocalDate contactBy) {
    customers
        .find(customerId)
        .filter(KnownCustomer::lives)
        .ifPresent(customer ->
            followUps.create(() ->
                opened(
                    customer,
                    new FollowUpSource(FollowUpSource.Kind.CUSTOMER, customerId),
                    ownerId,
                    new FollowUpTask(GET_IN_TOUCH, ContactMode.PHONE, contactBy))));
  }

  /** Edits what, how or until when; the edit is made on the newest state. */
  public Stored<FollowUp> edit(String id, UnaryOperator<FollowUpTask> edit) {
    return change(id, followUp -> followUp.edit(edit.apply(followUp.task()), calendar.now()));
  }

  public Stored<FollowUp> record(String id, RecordContact contact) {
    String by = SecurityRules.person();
    return change(id, followUp -> followUp.record(contact, by, calendar.now()));
  }

  /** Passes it on to somebody else. */
  public Stored<FollowUp> handOver(String id, String toId) {
    colleagues.require(toId);
    return change(
        id,
        followUp -> {
          if (!SecurityRules.mayPassOn(followUp.ownerId())) {
            throw FollowUpProblem.FOLLOW_UP_NOT_YOURS.problem();
          }
          return followUp.handOver(toId);
        });
  }

  public Stored<FollowUp> close(String id, String outcome) {
    String by = SecurityRules.person();
    return change(id, followUp -> followUp.close(outcome, by, calendar.now()));
  }

  @Override
  public Class<FollowUp> follows() {
    return FollowUp.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    followUps
        .withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> followUps.change(id, ALL, followUp -> followUp.follow(customer)));
  }

  private Change<FollowUp, FollowUpEvent> opened(
      KnownCustomer customer, FollowUpSource source, String ownerId, FollowUpTask task) {
    String number = numbers.next(calendar.now().numberPrefix("GJ"), 4);
    return Change.of(FollowUp.open(number, customer, source, ownerId, task), FollowUp.opened());
  }

  private Stored<FollowUp> change(String id, Function<FollowUp, List<FollowUpEvent>> verb) {
    return followUps.change(id, SecurityRules.sight(), verb);
  }
}
