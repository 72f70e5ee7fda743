package org.kehu.complaint.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.KnownLink;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.RelatedCase.Relation;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/**
 * Takes contacts in. Everything it needs lies in this service, so that a contact is never refused
 * because another one is down; what is not known yet is verified when it arrives.
 */
@Service
public class IntakeDesk {

  private final CaseDesk desk;
  private final Cases cases;
  private final CaseRights rights;
  private final KnownCustomers customers;
  private final StaffDirectory staff;
  private final Policies policies;
  private final PolicyKind<IntakePolicy> kind;
  private final Clock clock;

  public IntakeDesk(
      CaseDesk desk,
      Cases cases,
      CaseRights rights,
      KnownCustomers customers,
      StaffDirectory staff,
      Policies policies,
      PolicyKind<IntakePolicy> kind,
      Clock clock) {
    this.desk = desk;
    this.cases = cases;
    this.rights = rights;
    this.customers = customers;
    this.staff = staff;
    this.policies = policies;
    this.kind = kind;
    this.clock = clock;
  }

  /** Takes what somebody brings. */
  public Stored<ComplaintCase> take(TakeContact contact) {
    Caller caller = Call.current().caller();
    IntakePolicy policy = policy();
    if (!policy.admits(contact.channel()) || contact.channel().equals(Channel.SURVEY)) {
      throw IntakeProblem.CHANNEL_CLOSED
          .problem()
          .with("channel", contact.channel().code())
          .with("channels", policy.codes());
    }
    Optional<KnownCustomer> known = known(contact.customer());
    Place place = place(policy, contact.kind(), contact.severity(), known.orElse(null));
    String owner =
        contact.firstContactOwnerId() == null
            ? firstContact(caller, place)
            : colleague(contact.firstContactOwnerId(), caller);
    return registered(
        new RegisterCase(
            contact.kind(),
            contact.channel(),
            caller.isPerson() ? CaseSource.STAFF : CaseSource.APP,
            contact.severity(),
            contact.causeType(),
            contact.statement(),
            contact.complainant(),
            contact.customer(),
            known.orElse(null),
            owner,
            place.departmentId(),
            place.assigneeId(),
            related(contact.related(), caller)));
  }

  /** Opens a complaint because a survey found a low score, in the chain of what was judged. */
  public Stored<ComplaintCase> take(LowScore low) {
    Optional<ComplaintCase> former = Optional.ofNullable(low.caseId()).flatMap(this::former);
    CustomerLink customer =
        CustomerLink.claimed(
            Optional.ofNullable(low.customerId())
                .or(() -> former.map(ComplaintCase::customer).map(CustomerLink::fileId))
                .orElse(null),
            null);
    Optional<KnownCustomer> known = known(customer);
    Place place = place(policy(), CaseKind.COMPLAINT, Severity.GENERAL, known.orElse(null));
    return registered(
        new RegisterCase(
            CaseKind.COMPLAINT,
            Channel.SURVEY,
            CaseSource.SURVEY,
            Severity.GENERAL,
            null,
            Statement.of(low.words()),
            former.map(ComplaintCase::complainant).orElse(Complainant.ANONYMOUS),
            customer,
            known.orElse(null),
            former
                .map(ComplaintCase::firstContactOwnerId)
                .orElseGet(() -> firstContact(Call.current().caller(), place)),
            place.departmentId(),
            place.assigneeId(),
            former
                .map(one -> List.of(new RelatedCase(one.id(), Relation.LOW_SCORE_AFTER)))
                .orElse(List.of())));
  }

  private Optional<ComplaintCase> former(String caseId) {
    return cases.find(new CaseId(caseId));
  }

  private Stored<ComplaintCase> registered(RegisterCase command) {
    Stored<ComplaintCase> stored = desk.register(command);
    ComplaintCase fresh = stored.aggregate();
    if (stored.replayed() || fresh.customer().verified() || !fresh.customer().isNamed()) {
      return stored;
    }
    // The customer may have arrived between the look-up and the write; its listener ran too early
    // then.
    return customers
        .find(fresh.customer().fileId(), fresh.customer().number())
        .map(known -> verified(fresh, known))
        .orElse(stored);
  }

  private Stored<ComplaintCase> verified(ComplaintCase fresh, KnownCustomer known) {
    Call here = Call.current();
    return Call.ofSystem(Caller.system("complaint"), here.correlationId(), here.causationId())
        .within(() -> desk.concerns(new CaseId(fresh.id()), known));
  }

  private Optional<KnownCustomer> known(CustomerLink claimed) {
    return KnownLink.of(claimed, customers);
  }

  private IntakePolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }

  private static Place place(
      IntakePolicy policy, CaseKind kind, Severity severity, @Nullable KnownCustomer known) {
    String route = policy.departmentFor(kind, severity);
    if (known == null || !known.isKeyAccount() || !policy.ownerHandlesKeyAccounts()) {
      return new Place(route, null);
    }
    String owner = known.ownerId();
    String department = known.departmentId();
    return owner == null || department == null
        ? new Place(route, null)
        : new Place(department, owner);
  }

  /**
   * The employee who was asked; for a contact through an app the leader of whoever gets it first.
   */
  private String firstContact(Caller caller, Place place) {
    return caller.isPerson()
        ? caller.id()
        : staff.leaderOf(place.departmentId()).map(StaffMember::staffId).orElse(caller.id());
  }

  /** Whom the caller names: it goes into events, so nothing but the id of a colleague may. */
  private String colleague(String staffId, Caller caller) {
    boolean known =
        (caller.isPerson() && staffId.equals(caller.id()))
            || staff.byId(staffId).filter(StaffMember::active).isPresent();
    if (!known) {
      throw IntakeProblem.FIRST_CONTACT_UNKNOWN.problem();
    }
    return staffId;
  }

  private List<RelatedCase> related(List<CaseId> ids, Caller caller) {
    List<RelatedCase> related = new ArrayList<>();
    for (CaseId id : ids) {
      if (cases.find(id, rights.sight(caller)).isEmpty()) {
        throw CaseProblem.RELATED_CASE_UNKNOWN.problem().with("caseId", id.value());
      }
      related.add(new RelatedCase(id.value(), Relation.RELATED));
    }
    return related;
  }

  /** Where a contact goes first. */
  private record Place(String departmentId, @Nullable String assigneeId) {}
}
