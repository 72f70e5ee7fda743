package org.kehu.kit.identity;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.problem.RequestProblem;

/**
 * A request with its {@code Idempotency-Key}, if it has one: the key is scoped to the caller and
 * comes with a fingerprint of method, path and body. A body of JSON is read into memory before
 * anything works on it, at most 1 MB, whether there is a key or not; of a file only the length
 * counts.
 */
record IdempotentRequest(HttpServletRequest request, @Nullable IdempotencyKey key) {

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final int JSON_LIMIT = 1 << 20;
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  static IdempotentRequest of(HttpServletRequest request, Caller caller) throws IOException {
    String header = request.getHeader("Idempotency-Key");
    if (header != null && !VISIBLE.matcher(header).matches()) {
      throw RequestProblem.KEY_INVALID.problem();
    }
    byte[] body = bringsJson(request) ? read(request) : null;
    HttpServletRequest read = body == null ? request : new ReadBefore(request, body);
    if (header == null || !request.getMethod().equals("POST")) {
      return new IdempotentRequest(read, null);
    }
    String place = request.getMethod() + " " + request.getRequestURI() + "\n";
    String key = hash(caller.kind() + "\n" + caller.id() + "\n" + header, new byte[0]);
    String print =
        body == null
            ? hash(place + request.getContentLengthLong(), new byte[0])
            : hash(place, body);
    return new IdempotentRequest(read, new IdempotencyKey(key, print));
  }

  private static boolean bringsJson(HttpServletRequest request) {
    String type = request.getContentType();
    return WITH_BODY.contains(request.getMethod()) && (type == null || type.contains("json"));
  }

  private static byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > JSON_LIMIT) {
      throw RequestProblem.BODY_TOO_LARGE.problem();
    }
    byte[] body = request.getInputStream().readNBytes(JSON_LIMIT + 1);
    if (body.length > JSON_LIMIT) {
      throw RequestProblem.BODY_TOO_LARGE.problem();
    }
    return body;
  }

  private static String hash(String words, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  /** A request whose body was read already. */
  private static final class ReadBefore extends HttpServletRequestWrapper {

    private final byte[] body;

    ReadBefore(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Bytes(body);
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream in;

    Bytes(byte[] body) {
      this.in = new ByteArrayInputStream(body);
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Requests are read in their own virtual thread");
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return in.read(buffer, offset, length);
    }
  }
}
