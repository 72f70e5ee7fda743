package org.kehu.customer.notice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;

/**
 * Asks for a notice.
 *
 * @param recipient whom it is for
 * @param template code of the template; its newest version is used
 * @param purpose must be the template's
 * @param channel one of the template's; null leaves the choice to the template
 * @param values one a placeholder of the template
 * @param about subject that it is about, {@code case/<id>}; null for the recipient's own file
 * @param notBefore when it may go at the earliest; null for now
 * @param requestedBy who asked
 */
public record RequestNotice(
    Recipient recipient,
    String template,
    Purpose purpose,
    @Nullable Channel channel,
    Language language,
    Map<String, String> values,
    @Nullable String about,
    @Nullable Instant notBefore,
    String requestedBy) {

  public RequestNotice {
    values = Map.copyOf(values);
  }

  /**
   * Whom a notice is for.
   *
   * @param id of the customer's file, the person or the case; empty for a direct address
   * @param direct an address that came with the request; else null
   */
  public record Recipient(RecipientKind kind, String id, @Nullable String direct) {

    /** Shows no address. */
    @Override
    public String toString() {
      return kind + "/" + id;
    }
  }

  /** The customer whom it concerns, if it is one. */
  public @Nullable String customerId() {
    return recipient.kind().isOfFile() ? recipient.id() : null;
  }

  /** Shows no values. */
  @Override
  public String toString() {
    return "RequestNotice[" + template + " to " + recipient + "]";
  }
}
