package org.kehu.local.database;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.kehu.local.Survival;

/**
 * The changes since the last checkpoint, appended to a file: far less to write for a change than
 * the pages it touches. It begins with the generation of the checkpoint it continues; each record
 * is its length, a checksum, and what was stored or removed. A record cut off by a kill ends it.
 */
final class Journal implements Changes, AutoCloseable {

  private static final byte BEGUN = 0;
  private static final byte STORED = 1;
  private static final byte REMOVED = 2;
  private static final int HEAD = 2 * Integer.BYTES;

  private final FileChannel channel;
  private final Survival survival;
  private ByteBuf pending = Unpooled.buffer(64 << 10);
  private long written;

  private Journal(FileChannel channel, Survival survival) {
    this.channel = channel;
    this.survival = survival;
  }

  static Journal open(Path file, Survival survival) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new Journal(channel, survival);
  }

  /** Tells the changes that a journal of this generation holds; one of another holds none. */
  static void replay(Path file, long generation, Changes into) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(file));
    boolean begun = false;
    for (ByteBuffer record = next(records); record.hasRemaining(); record = next(records)) {
      byte kind = record.get();
      if (kind == BEGUN && record.getLong() != generation || kind != BEGUN && !begun) {
        return;
      }
      begun = true;
      if (kind != BEGUN) {
        tell(kind, record, into);
      }
    }
  }

  @Override
  public void stored(int map, long position, byte[] document) {
    int start = begin();
    pending.writeByte(STORED).writeInt(map).writeLong(position).writeBytes(document);
    end(start);
  }

  @Override
  public void removed(int map, long position) {
    int start = begin();
    pending.writeByte(REMOVED).writeInt(map).writeLong(position);
    end(start);
  }

  /** The bytes written and waiting. */
  long size() {
    return written + pending.readableBytes();
  }

  /** The changes heard since the last time, to be written by one thread at a time. */
  ByteBuf take() {
    ByteBuf taken = pending;
    pending = Unpooled.buffer(64 << 10);
    return taken;
  }

  /** Returns when the changes have come to where they survive. */
  void write(ByteBuf changes) throws IOException {
    if (!changes.isReadable()) {
      return;
    }
    while (changes.isReadable()) {
      int bytes = changes.readBytes(channel, written, changes.readableBytes());
      written += bytes;
    }
    if (survival.isOnDisk()) {
      channel.force(false);
    }
  }

  /** Forgets all changes: the checkpoint of this generation holds them. */
  void restart(long generation) throws IOException {
    channel.truncate(0);
    written = 0;
    pending.clear();
    int start = begin();
    pending.writeByte(BEGUN).writeLong(generation);
    end(start);
    write(take());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private int begin() {
    int start = pending.writerIndex();
    pending.writeZero(HEAD);
    return start;
  }

  private void end(int start) {
    int length = pending.writerIndex() - start - HEAD;
    CRC32 sum = new CRC32();
    sum.update(pending.array(), pending.arrayOffset() + start + HEAD, length);
    pending.setInt(start, length).setInt(start + Integer.BYTES, (int) sum.getValue());
  }

  // An empty record stands for the end, be it clean or cut off.
  private static ByteBuffer next(ByteBuffer records) {
    ByteBuffer none = ByteBuffer.allocate(0);
    if (records.remaining() < HEAD) {
      return none;
    }
    int length = records.getInt();
    int sum = records.getInt();
    if (length <= 0 || length > records.remaining()) {
      return none;
    }
    ByteBuffer record = records.slice(records.position(), length);
    CRC32 found = new CRC32();
    found.update(record.duplicate());
    records.position(records.position() + length);
    return (int) found.getValue() == sum ? record : none;
  }

  private static void tell(byte kind, ByteBuffer record, Changes into) {
    int map = record.getInt();
    long position = record.getLong();
    if (kind == REMOVED) {
      into.removed(map, position);
    } else {
      byte[] document = new byte[record.remaining()];
      record.get(document);
      into.stored(map, position, document);
    }
  }
}
