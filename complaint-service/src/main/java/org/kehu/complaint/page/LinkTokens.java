package org.kehu.complaint.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kehu.kit.crypto.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the token of a link: the link's id and an HMAC over it, about 42 URL-safe
 * characters. It names nobody and holds nothing but the right to open the page. Tokens of earlier
 * keys go on opening it.
 */
@Component
public class LinkTokens {

  /** Path of the page; the token follows. */
  public static final String PATH = "/c/";

  private static final String FIELD = "complaint page link";
  private static final int ID_BYTES = 16;
  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,6}\\.[A-Za-z0-9_-]{16})");

  private final BlindIndex seals;

  LinkTokens(BlindIndex seals) {
    this.seals = seals;
  }

  /** The path that opens a link; a newer key makes another one for the same link. */
  public String path(PageLink link) {
    return PATH + token(link.id());
  }

  String token(String id) {
    UUID uuid = UUID.fromString(id);
    byte[] bytes =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
        + "."
        + seals.token(FIELD, id);
  }

  /** The link that a token opens; empty if the token is not one of ours. */
  Optional<PageLinkId> link(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(1)));
    String id = new UUID(bytes.getLong(), bytes.getLong()).toString();
    byte[] seal = parts.group(2).getBytes(StandardCharsets.US_ASCII);
    boolean ours =
        seals.tokens(FIELD, id).stream()
            .map(known -> known.getBytes(StandardCharsets.US_ASCII))
            .anyMatch(known -> MessageDigest.isEqual(known, seal));
    return ours ? Optional.of(new PageLinkId(id)) : Optional.empty();
  }
}
