package org.kehu.complaint.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kehu.kit.files.FileProblem;

/** Ends a file that is larger than a customer may attach, while it still comes in. */
final class BoundedStream extends FilterInputStream {

  private final long most;
  private long read;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int more = super.read(buffer, offset, length);
    count(Math.max(0, more));
    return more;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int more) {
    read += more;
    if (read > most) {
      throw FileProblem.FILE_TOO_LARGE.problem().with("max", most);
    }
  }
}
