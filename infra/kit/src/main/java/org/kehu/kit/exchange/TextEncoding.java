package org.kehu.kit.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds out how a text file is encoded, by reading it through strictly: by its byte order mark,
 * else UTF-8, else GB18030, which Chinese spreadsheets still write.
 */
final class TextEncoding {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_MARK = 3;

  private record Known(Charset charset, byte[] mark) {

    boolean begins(byte[] start) {
      return start.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(start, mark.length));
    }
  }

  private static final List<Known> MARKED =
      List.of(
          new Known(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
          new Known(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}),
          new Known(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}));
  private static final List<Charset> UNMARKED =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TextEncoding() {}

  /** The characters of a file, without a byte order mark. */
  static Reader reader(Supplier<InputStream> file) throws IOException {
    Charset charset = of(file);
    PushbackInputStream in = new PushbackInputStream(file.get(), LONGEST_MARK);
    byte[] start = in.readNBytes(LONGEST_MARK);
    int mark =
        MARKED.stream()
            .filter(known -> known.charset().equals(charset) && known.begins(start))
            .mapToInt(known -> known.mark().length)
            .findFirst()
            .orElse(0);
    in.unread(start, mark, start.length - mark);
    return new InputStreamReader(in, strict(charset));
  }

  private static Charset of(Supplier<InputStream> file) throws IOException {
    byte[] start;
    try (InputStream in = file.get()) {
      start = in.readNBytes(LONGEST_MARK);
    }
    List<Charset> possible =
        MARKED.stream()
            .filter(known -> known.begins(start))
            .findFirst()
            .map(known -> List.of(known.charset()))
            .orElse(UNMARKED);
    return possible.stream()
        .filter(charset -> isText(charset, file))
        .findFirst()
        .orElseThrow(() -> new TableUnreadable(TableUnreadable.Code.ENCODING_UNKNOWN, ""));
  }

  private static boolean isText(Charset charset, Supplier<InputStream> file) {
    char[] buffer = new char[BUFFER];
    try (Reader reader = new InputStreamReader(file.get(), strict(charset))) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int at = 0; at < read; at++) {
          if (buffer[at] == 0) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
