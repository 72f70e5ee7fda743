package org.kehu.gateway.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.apache.coyote.BadRequestException;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.kit.problem.Problem;

/**
 * A request body that is counted while it streams, for bodies that do not say their length. It is
 * never kept, so it can be sent only as long as nothing of it was read.
 */
public final class LimitedBody extends FilterInputStream {

  private final long limit;
  private long read;
  private boolean ended;

  public LimitedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  /** Whether nothing was read yet, so that another instance may still be asked. */
  public boolean isUntouched() {
    return read == 0 && !ended;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(into, offset, length);
    } catch (IOException failed) {
      throw unreadable(failed);
    }
    if (count < 0) {
      ended = true;
      return count;
    }
    read += count;
    if (read > limit) {
      throw tooLarge(limit);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    throw new IOException("A body is read, not skipped");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** A caller that only dawdles or stammers is still there to be told. */
  private static CallerGoneException unreadable(IOException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        throw GatewayProblem.REQUEST_TIMEOUT.problem().because(failed);
      }
      if (cause instanceof BadRequestException) {
        throw GatewayProblem.REQUEST_MALFORMED.problem().because(failed);
      }
    }
    return new CallerGoneException(failed);
  }

  /** The caller's connection is the server's to close. */
  @Override
  public void close() {}

  /** The refusal of a body beyond the limit, in bytes. */
  public static Problem tooLarge(long limit) {
    return GatewayProblem.BODY_TOO_LARGE.problem().with("limit", limit);
  }
}
