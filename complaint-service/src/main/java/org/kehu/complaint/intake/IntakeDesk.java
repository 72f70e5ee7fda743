package org.kehu.complaint.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.CustomerNaming;
import org.kehu.complaint.cases.CustomerNaming.Named;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.contact.CustomerLink;
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
  private final CustomerNaming naming;
  private final KnownCustomers customers;
  private final StaffDirectory staff;
  private final Policies policies;
  private final PolicyKind<IntakePolicy> kind;
  private final Clock clock;

  public IntakeDesk(
      CaseDesk desk,
      Cases cases,
      CaseRights rights,
      CustomerNaming naming,
      KnownCustomers customers,
      StaffDirectory staff,
      Policies policies,
      PolicyKind<IntakePolicy> kind,
      Clock clock) {
    this.desk = desk;
    this.cases = cases;
    this.rights = rights;
    this.naming = naming;
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
    requireOpen(contact.channel(), policy);
    Named named = naming.of(contact.customer(), caller);
    String route = policy.departmentFor(contact.kind(), contact.severity(), contact.causeType());
    Place place = place(policy, route, named.known());
    String group = named.seen() ? place.departmentId() : route;
    String owner =
        contact.firstContactOwnerId() == null
            ? firstContact(caller, group)
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
            named.link(),
            named.known(),
            receiptHolders(contact, named, caller),
            owner,
            place.departmentId(),
            place.assigneeId(),
            related(contact.related(), caller)));
  }

  /** Takes over a settled contact of an earlier register; each of its numbers once. */
  public Stored<ComplaintCase> take(OldContact old) {
    TakeContact contact = old.contact();
    Caller caller = Call.current().caller();
    Named named = naming.of(contact.customer(), caller);
    String route = policy().departmentFor(contact.kind(), contact.severity(), contact.causeType());
    String owner =
        contact.firstContactOwnerId() == null
            ? firstContact(caller, route)
            : colleague(contact.firstContactOwnerId(), caller);
    return desk.migrate(
        new RegisterCase(
            contact.kind(),
            contact.channel(),
            CaseSource.MIGRATION,
            contact.severity(),
            contact.causeType(),
            contact.statement(),
            contact.complainant(),
            named.link(),
            named.known(),
            receiptHolders(contact, named, caller),
            owner,
            route,
            null,
            List.of()),
        old.former());
  }

  /** Refuses a channel by which nobody can bring anything now. */
  public void requireOpen(Channel channel) {
    requireOpen(channel, policy());
  }

  private static void requireOpen(Channel channel, IntakePolicy policy) {
    if (!policy.admits(channel) || channel.equals(Channel.SURVEY)) {
      throw IntakeProblem.CHANNEL_CLOSED
          .problem()
          .with("channel", channel.code())
          .with("channels", policy.codes());
    }
  }

  /** Opens a complaint because a survey found a low score, in the chain of what was judged. */
  public Stored<ComplaintCase> take(LowScore low) {
    Optional<ComplaintCase> former = Optional.ofNullable(low.caseId()).flatMap(this::former);
    CustomerClaim claim =
        new CustomerClaim(
            Optional.ofNullable(low.customerId())
                .or(() -> former.map(ComplaintCase::customer).map(CustomerLink::fileId))
                .orElse(null),
            null);
    Caller caller = Call.current().caller();
    Named named = naming.of(claim, caller);
    IntakePolicy policy = policy();
    String route = policy.departmentFor(CaseKind.COMPLAINT, Severity.GENERAL, null);
    Place place = place(policy, route, named.known());
    return registered(
        new RegisterCase(
            CaseKind.COMPLAINT,
            Channel.SURVEY,
            CaseSource.SURVEY,
            Severity.GENERAL,
            null,
            Statement.of(low.words()),
            former.map(ComplaintCase::complainant).orElse(Complainant.ANONYMOUS),
            named.link(),
            named.known(),
            Set.of(),
            former
                .map(ComplaintCase::firstContactOwnerId)
                .orElseGet(() -> firstContact(caller, place.departmentId())),
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
    if (stored.replayed()) {
      return stored;
    }
    // The customer may have arrived between the look-up and the write; its listener ran too early
    // then. Looked up in any case: an answer must not take longer for a customer that is not there.
    CustomerLink link = fresh.customer();
    return customers
        .find(link.fileId(), link.number())
        .filter(known -> !link.verified() && link.fits(known))
        .map(known -> verified(fresh, known))
        .orElse(stored);
  }

  private Stored<ComplaintCase> verified(ComplaintCase fresh, KnownCustomer known) {
    Call here = Call.current();
    return Call.ofSystem(Caller.system("complaint"), here.correlationId(), here.causationId())
        .within(() -> desk.concerns(new CaseId(fresh.id()), known));
  }

  /** Whoever names a customer that they do not see is told no more than what they said. */
  private static Set<String> receiptHolders(TakeContact contact, Named named, Caller caller) {
    Set<String> holders = new LinkedHashSet<>();
    if (!named.seen()) {
      holders.add(caller.id());
      if (contact.firstContactOwnerId() != null) {
        holders.add(contact.firstContactOwnerId());
      }
    }
    return holders;
  }

  private IntakePolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }

  private static Place place(IntakePolicy policy, String route, @Nullable KnownCustomer known) {
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
  private String firstContact(Caller caller, String departmentId) {
    return caller.isPerson()
        ? caller.id()
        : staff.leaderOf(departmentId).map(StaffMember::staffId).orElse(caller.id());
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
