package org.spectls.cli.spec;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** Folders that the program brings along, whether it runs from a jar or from a folder of classes. */
public final class Bundled {
    private Bundled() {}

    /** Reads something of a folder. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Path folder) throws IOException;
    }

    /**
     * Opens the folder that holds a resource and reads it.
     *
     * @param member a resource, from the root on, that lies {@code depth} levels below the folder
     * @throws IOException also when the program was built without it
     */
    public static <T> T read(String member, int depth, Reader<T> reader) throws IOException {
        URL url = Bundled.class.getResource(member);
        if (url == null) {
            throw new IOException("this program was built without " + member);
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return reader.read(up(Path.of(uri), depth));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return reader.read(up(jar.getPath(member), depth));
            }
        } catch (URISyntaxException malformed) {
            throw new IOException(url + " cannot be read", malformed);
        }
    }

    private static Path up(Path member, int depth) throws IOException {
        Path folder = member;
        for (int i = 0; i < depth; i++) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IOException(member + " does not lie " + depth + " levels deep");
            }
            folder = parent;
        }
        return folder;
    }
}
