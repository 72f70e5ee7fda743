package org.kehu.kit.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

/**
 * One value of one field of one subject, sealed and opened. Subject and field are part of what is
 * authenticated: a value that was moved to another place cannot be opened there. The stored form is
 * a format byte, the nonce, the ciphertext and the tag.
 */
final class FieldSeal {

  private static final byte FORMAT = 1;
  private static final DocumentCodec CODEC = new DocumentCodec();

  private final DataKeys keys;

  FieldSeal(DataKeys keys) {
    this.keys = keys;
  }

  /** Gets ready to open values of these subjects. */
  void fetch(Collection<String> subjects) {
    keys.fetch(subjects);
  }

  /** Gets ready to seal values of these new subjects. */
  void make(Collection<String> subjects) {
    keys.make(subjects);
  }

  Binary seal(String subject, String field, Object value) {
    byte[] sealed = AesGcm.seal(keys.toSeal(subject), encoded(value), purpose(subject, field));
    byte[] stored = new byte[sealed.length + 1];
    stored[0] = FORMAT;
    System.arraycopy(sealed, 0, stored, 1, sealed.length);
    return new Binary(stored);
  }

  /** The value, or nothing when its subject was erased. */
  Optional<Object> open(String subject, String field, Binary stored) {
    byte[] bytes = stored.getData();
    try {
      if (bytes.length == 0 || bytes[0] != FORMAT) {
        throw new SealBroken("has an unknown format");
      }
      Optional<SecretKey> key = keys.toOpen(subject);
      return key.map(one ->
          decoded(
              AesGcm.open(
                  one, Arrays.copyOfRange(bytes, 1, bytes.length), purpose(subject, field))));
    } catch (SealBroken broken) {
      throw broken.at(field + " of " + subject);
    }
  }

  private static byte[] encoded(Object value) {
    BasicOutputBuffer buffer = new BasicOutputBuffer();
    try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      CODEC.encode(writer, new Document("v", value), EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }

  private static Object decoded(byte[] bytes) {
    try (BsonBinaryReader reader = new BsonBinaryReader(java.nio.ByteBuffer.wrap(bytes))) {
      Object value = CODEC.decode(reader, DecoderContext.builder().build()).get("v");
      if (value == null) {
        throw new SealBroken("holds nothing");
      }
      return value;
    }
  }

  private static byte[] purpose(String subject, String field) {
    return (subject + '\n' + field).getBytes(StandardCharsets.UTF_8);
  }
}
