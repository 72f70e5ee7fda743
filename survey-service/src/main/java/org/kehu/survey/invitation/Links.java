package org.kehu.survey.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the token of a link: key version, invitation id and a 128-bit HMAC over both, 44
 * URL-safe characters. It names no customer and holds nothing but the right to answer once.
 */
@Component
public class Links {

  /** Path of the answer page; the token follows. */
  public static final String PATH = "/s/";

  private static final byte[] PURPOSE =
      "kehu survey invitation".getBytes(StandardCharsets.US_ASCII);
  private static final int ID_BYTES = 16;
  private static final int SEAL_BYTES = 16;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{44}");

  private final LinkKeys keys;
  private final LinkProperties properties;

  Links(LinkKeys keys, LinkProperties properties) {
    this.keys = keys;
    this.properties = properties;
  }

  /** The link of an invitation; always the same one. */
  PersonalLink of(Invitation invitation) {
    return new PersonalLink(
        properties.publicUri().resolve(PATH + token(invitation.id())), invitation.expiresAt());
  }

  String token(String invitationId) {
    int version = keys.signingVersion();
    byte[] claim = claim(version, UUID.fromString(invitationId));
    SecretKeySpec key = keys.of(version).orElseThrow();
    byte[] all =
        ByteBuffer.allocate(claim.length + SEAL_BYTES).put(claim).put(seal(claim, key)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The invitation that a token opens; empty if the token is not one of ours. */
  public Optional<String> invitationId(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    byte[] all = Base64.getUrlDecoder().decode(token);
    byte[] claim = Arrays.copyOf(all, 1 + ID_BYTES);
    byte[] seal = Arrays.copyOfRange(all, claim.length, all.length);
    return keys.of(Byte.toUnsignedInt(claim[0]))
        .filter(key -> MessageDigest.isEqual(seal, seal(claim, key)))
        .map(key -> id(claim));
  }

  private static byte[] claim(int version, UUID id) {
    return ByteBuffer.allocate(1 + ID_BYTES)
        .put((byte) version)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static String id(byte[] claim) {
    ByteBuffer buffer = ByteBuffer.wrap(claim, 1, ID_BYTES);
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }

  private static byte[] seal(byte[] claim, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(LinkKeys.ALGORITHM);
      mac.init(key);
      mac.update(PURPOSE);
      return Arrays.copyOf(mac.doFinal(claim), SEAL_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", impossible);
    }
  }
}
