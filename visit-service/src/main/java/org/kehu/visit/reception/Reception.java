package org.kehu.visit.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.reception.ReceptionEvent.ReceptionAccessChanged;
import org.kehu.visit.reception.ReceptionEvent.ReceptionAssigned;
import org.kehu.visit.reception.ReceptionEvent.ReceptionDealCredited;
import org.kehu.visit.reception.ReceptionEvent.ReceptionEnded;
import org.kehu.visit.reception.ReceptionEvent.ReceptionGrabbed;
import org.kehu.visit.reception.ReceptionEvent.ReceptionIdentified;
import org.kehu.visit.reception.ReceptionEvent.ReceptionJoined;
import org.kehu.visit.reception.ReceptionEvent.ReceptionRegistered;
import org.kehu.visit.rota.turn.TurnKind;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry of the customer register (客户登记本, F-23): a customer came or called, the two questions
 * were asked, somebody receives, and the customer is somebody's. No verb gives a reception that is
 * under way to somebody else (catalogue C-117 … C-122, V-51 … V-53).
 */
@Document("receptions")
public class Reception extends CustomerMatter {

  private static final int MOST_INVITED = 10;

  private String number = "";
  private String outletId = "";
  private String registrarId = "";
  private ReceptionStatus status = ReceptionStatus.WAITING;
  private Instant arrivedAt = Instant.EPOCH;
  private RegisterCustomer entry = RegisterCustomer.NOBODY;
  private @Nullable String phoneMark;
  private @Nullable Ground ground;
  private @Nullable String belongsToId;
  private @Nullable String receiverId;
  private @Nullable TurnKind turn;
  private @Nullable String rotaId;
  private @Nullable Instant assignedAt;
  private List<String> invitedIds = new ArrayList<>();
  private @Nullable ReceptionEnd ending;
  private @Nullable Deal deal;
  private @Nullable Grabbing grabbing;
  private @Nullable String suspendedUntil;

  private Reception() {}

  /**
   * A new entry.
   *
   * @param phoneMark blind index of the visitor's phone number
   */
  public static Reception register(
      String number,
      RegisterCustomer entry,
      @Nullable KnownCustomer customer,
      @Nullable String phoneMark,
      String registrarId,
      Moment now) {
    Reception reception = new Reception();
    reception.number = number;
    reception.outletId = entry.outletId();
    reception.registrarId = registrarId;
    reception.arrivedAt = now.instant();
    reception.entry = customer == null ? entry : entry.of(customer.id());
    reception.phoneMark = phoneMark;
    if (customer == null) {
      reception.belongTo(entry.outletId());
    } else {
      reception.concern(customer);
    }
    return reception;
  }

  /** The event of a new entry. */
  public static ReceptionEvent registered() {
    return new ReceptionRegistered();
  }

  /** Gives it to somebody; one that has a receiver keeps it. */
  List<ReceptionEvent> assign(Assignment given, Moment now) {
    if (status != ReceptionStatus.WAITING) {
      return List.of();
    }
    status = ReceptionStatus.UNDER_WAY;
    receiverId = given.receiverId();
    turn = given.turn();
    rotaId = given.rotaId();
    ground = given.claim().ground();
    String owner = given.claim().belongsToId();
    belongsToId = owner == null ? given.receiverId() : owner;
    assignedAt = now.instant();
    peopleChanged();
    return List.of(new ReceptionAssigned());
  }

  /** Invites a colleague; nobody joins without (V-52). */
  List<ReceptionEvent> invite(String staffId) {
    require(ReceptionStatus.UNDER_WAY);
    if (invitedIds.contains(staffId) || staffId.equals(receiverId)) {
      return List.of();
    }
    if (invitedIds.size() >= MOST_INVITED) {
      throw ReceptionProblem.TOO_MANY_INVITED.problem().with("most", MOST_INVITED);
    }
    invitedIds.add(staffId);
    peopleChanged();
    return List.of(new ReceptionJoined(staffId));
  }

  /** It is over: of one that waits only because the customer left. */
  List<ReceptionEvent> end(ReceptionEnd how) {
    if (status == ReceptionStatus.ENDED
        || (status == ReceptionStatus.WAITING) != (how.result() == Result.LEFT)) {
      throw refused();
    }
    status = ReceptionStatus.ENDED;
    ending = how;
    if (how.result() == Result.DEAL && deal == null) {
      deal = new Deal(how.at(), owner(), how.by());
      return List.of(new ReceptionEnded(), new ReceptionDealCredited());
    }
    return List.of(new ReceptionEnded());
  }

  /** A deal followed: whose customer it is by the register has the credit (C-117, V-53). */
  List<ReceptionEvent> credit(String by, Moment now) {
    if (status == ReceptionStatus.WAITING) {
      throw refused();
    }
    if (deal != null) {
      throw ReceptionProblem.DEAL_RECORDED.problem().with("creditedToId", deal.creditedToId());
    }
    deal = new Deal(now.instant(), owner(), by);
    return List.of(new ReceptionDealCredited());
  }

  /**
   * The visitor is a known customer; whose they are by the register's first entry holds from now
   * on.
   */
  List<ReceptionEvent> identify(KnownCustomer customer, @Nullable String ownerByRegister) {
    if (!customerId().isEmpty() && !customerId().equals(customer.id())) {
      throw ReceptionProblem.OTHER_CUSTOMER_NAMED.problem().with("customerId", customerId());
    }
    if (customerId().equals(customer.id())) {
      return List.of();
    }
    if (ownerByRegister != null && grabbing == null) {
      belongsToId = ownerByRegister;
      ground = Ground.REGISTER;
    }
    entry = entry.of(customer.id());
    concern(customer);
    return List.of(new ReceptionIdentified());
  }

  /** The outlet's leader has found that it was grabbed: the customer is the other's (C-121). */
  List<ReceptionEvent> grabbed(Grabbing found) {
    if (grabbing != null) {
      throw ReceptionProblem.GRABBED_ALREADY.problem();
    }
    if (found.grabbedById().equals(found.belongsToId())) {
      throw ReceptionProblem.GRABBED_OWN.problem();
    }
    grabbing = found;
    suspendedUntil = found.suspendedUntil().toString();
    belongsToId = found.belongsToId();
    ground = found.kind() == GrabKind.NAMED_NOT_TOLD ? Ground.NAMED : ground;
    if (deal != null) {
      deal = new Deal(deal.at(), found.belongsToId(), deal.by());
    }
    peopleChanged();
    return List.of(new ReceptionGrabbed());
  }

  /** Takes over the customer's department, level and scope; of an erased one nothing remains. */
  List<ReceptionEvent> follow(KnownCustomer customer) {
    boolean other = carryRightsOf(customer);
    if (customer.erased()) {
      entry = entry.forgotten();
      phoneMark = null;
    }
    return other ? List.of(new ReceptionAccessChanged()) : List.of();
  }

  private void require(ReceptionStatus needed) {
    if (status != needed) {
      throw refused();
    }
  }

  private RuntimeException refused() {
    return ReceptionProblem.RECEPTION_STATE_REFUSED.problem().with("state", status.name());
  }

  private String owner() {
    return Objects.requireNonNull(belongsToId, "received, but nobody's customer");
  }

  /** Whether somebody works on it: receives, or was invited to. */
  public boolean isReceivedBy(String staffId) {
    return staffId.equals(receiverId) || invitedIds.contains(staffId);
  }

  @Override
  protected Set<String> workers() {
    Set<String> workers = new LinkedHashSet<>();
    workers.add(Tokens.department(outletId));
    workers.add(Tokens.taken(registrarId));
    if (receiverId != null) {
      workers.add(Tokens.own(receiverId));
    }
    if (belongsToId != null) {
      workers.add(Tokens.own(belongsToId));
    }
    invitedIds.forEach(staffId -> workers.add(Tokens.own(staffId)));
    return workers;
  }

  @Override
  public String subjectKind() {
    return "reception";
  }

  /** What was entered, as the rules judge it. */
  public RegisterCustomer entry() {
    return entry;
  }

  public String number() {
    return number;
  }

  public String outletId() {
    return outletId;
  }

  /** Who entered it. */
  public String registrarId() {
    return registrarId;
  }

  public ReceptionStatus status() {
    return status;
  }

  public Instant arrivedAt() {
    return arrivedAt;
  }

  /** Why the customer is whose they are. */
  public @Nullable Ground ground() {
    return ground;
  }

  /** Whose customer it is. */
  public @Nullable String belongsToId() {
    return belongsToId;
  }

  public @Nullable String receiverId() {
    return receiverId;
  }

  /** How the receiver came to it. */
  public @Nullable TurnKind turn() {
    return turn;
  }

  /** The rota that gave it to somebody. */
  public @Nullable String rotaId() {
    return rotaId;
  }

  public @Nullable Instant assignedAt() {
    return assignedAt;
  }

  public List<String> invitedIds() {
    return List.copyOf(invitedIds);
  }

  public @Nullable ReceptionEnd ending() {
    return ending;
  }

  public @Nullable Deal deal() {
    return deal;
  }

  public @Nullable Grabbing grabbing() {
    return grabbing;
  }
}
