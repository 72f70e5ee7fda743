package org.kehu.gateway.portal.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Bytes with their type and a fingerprint of them as ETag, packed once for all who accept gzip. The
 * ETag is weak, because packed and plain share it.
 */
public final class Content {

  private static final int WORTH_PACKING = 1024;

  private final String type;
  private final byte[] plain;
  private final byte @Nullable [] packed;
  private final String fingerprint;

  private Content(String type, byte[] plain) {
    this.type = type;
    this.plain = plain;
    this.packed = plain.length < WORTH_PACKING ? null : packed(plain);
    this.fingerprint = HexFormat.of().formatHex(DigestUtils.md5Digest(plain));
  }

  /** These bytes. */
  public static Content of(String type, byte[] bytes) {
    return new Content(type, bytes.clone());
  }

  /** This text in UTF-8. */
  public static Content of(String type, String text) {
    return new Content(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** 32 hex digits that other bytes do not have. */
  public String fingerprint() {
    return fingerprint;
  }

  /** As it was given. */
  public String text() {
    return new String(plain, StandardCharsets.UTF_8);
  }

  /** Answers it, or 304 to whoever has it; to be asked again each time. */
  public ServerResponse answer() {
    return answer(Map.of());
  }

  /**
   * Answers it, or 304 to whoever has it.
   *
   * @param headers in place of those that the gateway sets; a 304 has them too, because browsers
   *     take the headers of a kept page from it
   */
  public ServerResponse answer(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>();
    all.put("Cache-Control", "no-cache");
    all.put("Vary", "Accept-Encoding");
    all.putAll(headers);
    return ServerResponse.ok()
        .build((request, response) -> {
          all.forEach(response::setHeader);
          String etag = "W/\"" + fingerprint + "\"";
          if (!new ServletWebRequest(request, response).checkNotModified(etag)) {
            byte[] body = plain;
            if (packed != null && accepts(request.getHeader("Accept-Encoding"))) {
              body = packed;
              response.setHeader("Content-Encoding", "gzip");
            }
            response.setContentType(type);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
          }
          return null;
        });
  }

  private static boolean accepts(@Nullable String encodings) {
    return encodings != null
        && Arrays.stream(encodings.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("gzip") || one.startsWith("gzip;q=1"));
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
