package org.kehu.kit.web;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that is coming in with a form: its content can be read once, and how long it is, shows.
 */
final class StreamedPart implements MultipartFile {

  private static final long UNKNOWN = -1;

  private final FileItemInput part;

  StreamedPart(FileItemInput part) {
    this.part = part;
  }

  @Override
  public String getName() {
    return part.getFieldName();
  }

  @Override
  public @Nullable String getOriginalFilename() {
    try {
      return part.getName();
    } catch (InvalidPathException broken) {
      throw new MultipartException("The name of the file is broken", broken);
    }
  }

  @Override
  public @Nullable String getContentType() {
    return part.getContentType();
  }

  /** Not known before it was read. */
  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getSize() {
    return UNKNOWN;
  }

  @Override
  public byte[] getBytes() {
    throw new UnsupportedOperationException("A file that comes in is read as a stream");
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Content(part.getInputStream());
  }

  @Override
  public void transferTo(File file) {
    throw new UnsupportedOperationException("A file that comes in is not laid in the file system");
  }

  /** A form that is too long, or broken: the sender's fault, not ours. */
  static MultipartException refusal(IOException broken) {
    return broken instanceof FileUploadSizeException tooLong
        ? new MaxUploadSizeExceededException(tooLong.getPermitted(), tooLong)
        : new MultipartException("The form cannot be read to its end", broken);
  }

  private static final class Content extends FilterInputStream {

    Content(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      try {
        return super.read();
      } catch (IOException broken) {
        throw refusal(broken);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException broken) {
        throw refusal(broken);
      }
    }

    @Override
    public void close() {
      // What nobody read is passed over when another part is asked for, else never.
    }
  }
}
