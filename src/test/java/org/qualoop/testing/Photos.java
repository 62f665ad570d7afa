package org.qualoop.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Real photos, each with a content of its own. */
public final class Photos {

    private static int made;

    private Photos() {}

    public static synchronized byte[] jpeg() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(30 + ++made * 37 % 200, 90, 160));
        pen.fillRect(0, 0, 64, 48);
        pen.setColor(Color.WHITE);
        pen.drawString(String.valueOf(made), 8, 30);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
