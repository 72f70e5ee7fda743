package org.kehu.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** SHA-256 of texts and of documents, whatever the order of their fields. */
final class Hashes {

  private static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private Hashes() {}

  static String of(Document document) {
    return of(((Document) sorted(document)).toJson(EXACT));
  }

  static String of(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  private static Object sorted(Object value) {
    return switch (value) {
      case Document document -> {
        Document ordered = new Document();
        new TreeMap<>(document).forEach((name, member) -> ordered.append(name, sorted(member)));
        yield ordered;
      }
      case List<?> list -> list.stream().map(Hashes::sorted).toList();
      default -> value;
    };
  }
}
