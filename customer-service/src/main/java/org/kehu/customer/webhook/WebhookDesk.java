package org.kehu.customer.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.outgoing.SigningSecret;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Keeps the webhooks of all departments, for administrators. */
@Service
public class WebhookDesk {

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Parking parking;
  private final HealthBook health;
  private final TargetGuard guard;
  private final EventTypes types;
  private final StaffRegister staff;
  private final WebhookProperties settings;
  private final Clock clock;

  WebhookDesk(
      Webhooks webhooks,
      Deliveries deliveries,
      Parking parking,
      HealthBook health,
      TargetGuard guard,
      EventTypes types,
      StaffRegister staff,
      WebhookProperties settings,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.parking = parking;
    this.health = health;
    this.guard = guard;
    this.types = types;
    this.staff = staff;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A webhook and what only now can be shown of it.
   *
   * @param secret null when a repeated request is answered: it was shown once
   */
  public record Shown(Stored<Webhook> stored, @Nullable SigningSecret secret) {}

  /** Registers a webhook, with a secret that is shown once. */
  public Shown register(WebhookTarget target) {
    check(target);
    SigningSecret secret = SigningSecret.fresh();
    Stored<Webhook> stored =
        webhooks.create(() -> {
          mustBeRoom();
          return Change.of(
              Webhook.registered(target, secret), new WebhookEvent.WebhookRegistered());
        });
    return new Shown(stored, stored.replayed() ? null : secret);
  }

  private void mustBeRoom() {
    if (webhooks.there().size() >= settings.most()) {
      throw WebhookProblem.TOO_MANY_WEBHOOKS.problem().with("most", settings.most());
    }
  }

  /** Changes name, department, address or types. */
  public Stored<Webhook> revise(String id, UnaryOperator<WebhookTarget> edit) {
    return webhooks.change(
        id,
        sight(),
        webhook -> {
          WebhookTarget target = edit.apply(webhook.target());
          check(target);
          return webhook.revise(target);
        });
  }

  /** Makes a new secret; the former one is valid beside it for a while. */
  public Shown rotate(String id) {
    SigningSecret next = SigningSecret.fresh();
    Instant until = clock.instant().plus(settings.formerSecret());
    Stored<Webhook> stored = webhooks.change(id, sight(), webhook -> webhook.rotate(next, until));
    return new Shown(stored, stored.replayed() ? null : next);
  }

  /** Stops delivering; what is missed is kept. */
  public Stored<Webhook> disable(String id) {
    Stored<Webhook> stored =
        webhooks.change(
            id, sight(), webhook -> webhook.disable(DisableReason.REQUESTED, clock.instant()));
    parking.park(id);
    return stored;
  }

  /** Delivers again, what was missed first. */
  public Stored<Webhook> enable(String id) {
    Stored<Webhook> stored = webhooks.change(id, sight(), Webhook::enable);
    health.forgive(id);
    parking.bringBack(id);
    return stored;
  }

  /** Removes it for good. */
  public Stored<Webhook> remove(String id) {
    Stored<Webhook> stored = webhooks.change(id, sight(), Webhook::remove);
    parking.park(id);
    return stored;
  }

  public Webhook get(String id) {
    return webhooks.get(id, sight());
  }

  /** Those that are there, newest first. */
  public Page<Webhook> list(PageRequest request) {
    return webhooks.page(sight(), request);
  }

  /** How one fares. */
  public WebhookHealth healthOf(Webhook webhook) {
    return health.of(webhook.id());
  }

  /** The log of one webhook, newest first. */
  public Page<Delivery> deliveries(String id, @Nullable DeliveryState state, PageRequest request) {
    return deliveries.page(get(id).id(), state, request);
  }

  /** Delivers one event once more. */
  public Delivery redeliver(String id, String deliveryId) {
    Webhook webhook = get(id);
    Instant now = clock.instant();
    if (!deliveries.again(webhook.id(), deliveryId, now)) {
      throw RequestProblem.NOT_FOUND.problem().with("id", deliveryId);
    }
    parkUnlessActive(webhook);
    return deliveries.find(webhook.id(), deliveryId).orElseThrow();
  }

  /**
   * Delivers all events once more that happened since then and are still kept.
   *
   * @return how many
   */
  public long redeliverSince(String id, Instant since) {
    Webhook webhook = get(id);
    long count = deliveries.againSince(webhook.id(), since, clock.instant());
    parkUnlessActive(webhook);
    return count;
  }

  private void parkUnlessActive(Webhook webhook) {
    if (!webhook.isActive()) {
      parking.park(webhook.id());
    }
  }

  private void check(WebhookTarget target) {
    Problem problem = WebhookProblem.WEBHOOK_UNFIT.problem();
    if (!staff.hasDepartment(target.departmentId())) {
      problem.error(new FieldError("/departmentId", "department-unknown"));
    }
    urlFault(target.url()).ifPresent(code -> problem.error(new FieldError("/url", code)));
    target.types().stream()
        .filter(wanted -> types.all().stream().noneMatch(type -> covers(wanted, type)))
        .forEach(unknown -> problem.error(new FieldError("/types", "type-unknown")));
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  private static boolean covers(String wanted, String type) {
    return WebhookTarget.covers(wanted, type);
  }

  private Optional<String> urlFault(String url) {
    try {
      return guard.faultOf(new URI(url));
    } catch (URISyntaxException malformed) {
      return Optional.of("url-form");
    }
  }

  private static Sight sight() {
    return SecurityRules.webhookSight(Call.current().caller());
  }
}
