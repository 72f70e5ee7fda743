package org.kehu.customer.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.outgoing.SigningSecret;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A department's wish to get events by HTTP. Its address and secrets are sealed as personal data
 * are: they are no less worth keeping.
 */
@Document("webhooks")
public final class Webhook extends ScopedAggregate {

  private String name = "";
  @Personal private @Nullable String url;
  private Set<String> types = new TreeSet<>();
  private WebhookStatus status = WebhookStatus.ACTIVE;
  private @Nullable DisableReason disabledBecause;
  private @Nullable Instant disabledAt;
  @Personal private @Nullable String secret;
  @Personal private @Nullable String former;
  private @Nullable Instant formerUntil;

  private Webhook() {}

  /** A new one, active at once. */
  static Webhook registered(WebhookTarget target, SigningSecret secret) {
    Webhook webhook = new Webhook();
    webhook.secret = secret.value();
    webhook.take(target);
    return webhook;
  }

  /** Points elsewhere, or is for other events; without a difference nothing happens. */
  List<WebhookEvent> revise(WebhookTarget target) {
    mustBeThere("revise");
    if (target.equals(target())) {
      return List.of();
    }
    take(target);
    return List.of(new WebhookEvent.WebhookChanged());
  }

  private void take(WebhookTarget target) {
    this.name = target.name();
    this.url = target.url();
    this.types = new TreeSet<>(target.types());
    rescope(target.departmentId(), Level.NORMAL);
  }

  /** Signs with another secret from now on; the former one is valid beside it for a while. */
  List<WebhookEvent> rotate(SigningSecret next, Instant until) {
    mustBeThere("rotate");
    this.former = secret;
    this.formerUntil = until;
    this.secret = next.value();
    return List.of(new WebhookEvent.SecretRotated());
  }

  /** Delivers nothing more; one that is disabled already stays as it is. */
  List<WebhookEvent> disable(DisableReason reason, Instant at) {
    mustBeThere("disable");
    if (status == WebhookStatus.DISABLED) {
      return List.of();
    }
    this.status = WebhookStatus.DISABLED;
    this.disabledBecause = reason;
    this.disabledAt = at;
    return List.of(new WebhookEvent.WebhookDisabled(reason));
  }

  /** Delivers again; one that does already stays as it is. */
  List<WebhookEvent> enable() {
    mustBeThere("enable");
    if (status == WebhookStatus.ACTIVE) {
      return List.of();
    }
    this.status = WebhookStatus.ACTIVE;
    this.disabledBecause = null;
    this.disabledAt = null;
    return List.of(new WebhookEvent.WebhookEnabled());
  }

  /** Is gone for good, and its secrets with it; saying so twice changes nothing. */
  List<WebhookEvent> remove() {
    if (status == WebhookStatus.REMOVED) {
      return List.of();
    }
    this.status = WebhookStatus.REMOVED;
    this.secret = null;
    this.former = null;
    this.formerUntil = null;
    return List.of(new WebhookEvent.WebhookRemoved());
  }

  private void mustBeThere(String move) {
    if (status == WebhookStatus.REMOVED) {
      throw WebhookProblem.WEBHOOK_MOVE_NOT_ALLOWED
          .problem()
          .with("state", status.name())
          .with("move", move);
    }
  }

  /** The secrets that are valid now, the newest first. */
  public List<SigningSecret> secrets(Instant now) {
    List<SigningSecret> valid = new ArrayList<>();
    if (secret != null) {
      valid.add(new SigningSecret(secret));
    }
    if (former != null && formerUntil != null && now.isBefore(formerUntil)) {
      valid.add(new SigningSecret(former));
    }
    return valid;
  }

  /** What it is for. */
  public WebhookTarget target() {
    return new WebhookTarget(name, departmentId(), Objects.requireNonNull(url), types);
  }

  /** Whether an event of this type that happened then is for it: none from before its time. */
  boolean wants(String type, Instant happenedAt) {
    return target().wants(type) && !happenedAt.isBefore(createdAt());
  }

  public WebhookStatus status() {
    return status;
  }

  public boolean isActive() {
    return status == WebhookStatus.ACTIVE;
  }

  public @Nullable DisableReason disabledBecause() {
    return disabledBecause;
  }

  public @Nullable Instant disabledAt() {
    return disabledAt;
  }

  /** Until when the former secret is valid; null if there is none. */
  public @Nullable Instant formerUntil() {
    return formerUntil;
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  @Override
  public String subjectKind() {
    return "webhook";
  }
}
