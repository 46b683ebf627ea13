package org.spectls.interpreter.dialogue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.spectls.interpreter.Value;

/**
 * A function with arguments, to be told from others.
 *
 * @param digest of the arguments, in hexadecimal; they are too long to keep them
 */
public record Question(String function, String digest) {
    private static final int KEPT = 16;

    /**
     * The question that a function is asked with these arguments.
     *
     * @param externs tells the host's objects apart
     */
    public static Question of(String function, List<Value> arguments, Externs externs) {
        try {
            DigestOutputStream digest =
                    new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
            try (DataOutputStream out = new DataOutputStream(digest)) {
                ValueWriter writer = ValueWriter.ofContent(out, externs);
                for (Value argument : arguments) {
                    writer.write(argument);
                }
            }
            byte[] whole = digest.getMessageDigest().digest();
            return new Question(function, HexFormat.of().formatHex(whole, 0, KEPT));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every JDK has it", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
