package org.kehu.customer.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.kehu.customer.duplicate.DuplicateKey.Match;
import org.kehu.kit.crypto.BlindIndex;
import org.springframework.stereotype.Component;

/** Makes keys storable. */
@Component
public class DuplicateMarks {

  private final BlindIndex index;

  DuplicateMarks(BlindIndex index) {
    this.index = index;
  }

  /** A mark a key, in their order. */
  public List<DuplicateMark> of(Collection<DuplicateKey> keys) {
    return keys.stream().map(this::of).toList();
  }

  private DuplicateMark of(DuplicateKey key) {
    Match match = key.match();
    String field = "duplicate " + match;
    List<String> tokens =
        index.tokens(field, key.normalised()).stream().map(token -> match + ":" + token).toList();
    String stored = match + ":" + index.token(field, key.normalised());
    return new DuplicateMark(match, stored, tokens, match + ":" + digest(key.normalised()));
  }

  private static String digest(String normalised) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }
}
