package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every visible string stands in the messages, in Chinese and in English. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/locales/";

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern PERSONS_TASK = Pattern.compile("<(?:bpmn:)?userTask [^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern PROCESS = Pattern.compile("<(?:bpmn:)?process [^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z0-9]+}");
    private static final Pattern MESSAGE_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("\\s(title|alt|placeholder|aria-label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}");

    @Test
    void both_languages_have_the_same_messages_with_the_same_placeholders() {
        List<String> faults = new ArrayList<>();
        for (Path chinese : files(MESSAGES, ".properties")) {
            if (chinese.toString().endsWith("_en.properties")) {
                continue;
            }
            Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
            Properties zh = read(chinese);
            Properties en = Files.exists(english) ? read(english) : new Properties();
            Set<String> keys = new TreeSet<>(zh.stringPropertyNames());
            keys.addAll(en.stringPropertyNames());
            for (String key : keys) {
                if (zh.getProperty(key) == null || en.getProperty(key) == null) {
                    faults.add(chinese.getFileName() + ": " + key + " stands in one language only");
                } else if (!placeholders(zh.getProperty(key)).equals(placeholders(en.getProperty(key)))) {
                    faults.add(chinese.getFileName() + ": " + key + " has other placeholders in English");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_task_and_process_of_the_diagrams_has_a_name_in_english() {
        Set<String> known = new TreeSet<>();
        files(MESSAGES, "_en.properties")
                .forEach(file -> known.addAll(read(file).stringPropertyNames()));
        List<String> faults = new ArrayList<>();
        for (Path diagram : files(Path.of("processes"), ".bpmn")) {
            String xml = text(diagram);
            PERSONS_TASK
                    .matcher(xml)
                    .results()
                    .map(found -> "task." + found.group(1))
                    .forEach(faults::add);
            PROCESS.matcher(xml)
                    .results()
                    .map(found -> "process." + found.group(1) + ".name")
                    .forEach(faults::add);
        }
        assertThat(faults).hasSizeGreaterThan(80).allSatisfy(name -> assertThat(known)
                .contains(name));
    }

    @Test
    void english_messages_speak_no_chinese() {
        List<String> faults = new ArrayList<>();
        for (Path english : files(MESSAGES, "_en.properties")) {
            read(english).forEach((key, text) -> {
                if (CHINESE.matcher(text.toString()).find() && !key.toString().startsWith("nav.language")) {
                    faults.add(english.getFileName() + ": " + key);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_message_that_a_template_asks_for_exists() {
        Set<String> known = new TreeSet<>();
        files(MESSAGES, ".properties").forEach(file -> known.addAll(read(file).stringPropertyNames()));
        List<String> faults = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher asked = MESSAGE_IN_TEMPLATE.matcher(text(template));
            while (asked.find()) {
                if (!known.contains(asked.group(1))) {
                    faults.add(template.getFileName() + ": " + asked.group(1));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void templates_hold_no_words_of_any_language() {
        List<String> faults = new ArrayList<>();
        files(TEMPLATES, ".html").forEach(template -> faults.addAll(words(template.toString(), text(template))));
        assertThat(faults).isEmpty();
    }

    @Test
    void the_lint_of_templates_bites() {
        assertThat(words("page", "<p>Hello</p>")).hasSize(1);
        assertThat(words("page", "<p>你好</p>")).hasSize(1);
        assertThat(words("page", "<img alt=\"photo\">")).hasSize(1);
        assertThat(words("page", "<p th:text=\"#{hello}\">…</p>")).isEmpty();
    }

    @Test
    void tasklist_says_everything_in_chinese_that_it_says_in_english() throws IOException {
        JsonNode zh = locale("zh");
        JsonNode en = locale("en");
        assertThat(names(zh.get("labels"))).isEqualTo(names(en.get("labels")));
        assertThat(names(zh.get("dateLocales"))).isEqualTo(names(en.get("dateLocales")));
    }

    private static List<String> words(String name, String html) {
        List<String> faults = new ArrayList<>();
        String markup = COMMENT.matcher(html).replaceAll("");
        Matcher attribute = LITERAL_ATTRIBUTE.matcher(markup);
        while (attribute.find()) {
            faults.add(name + ": " + attribute.group().strip());
        }
        for (String piece : TAG.split(markup)) {
            if (WORD.matcher(piece).find()) {
                faults.add(name + ": " + piece.strip());
            }
        }
        return faults;
    }

    private static Set<String> placeholders(String message) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(message);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode locale(String language) throws IOException {
        try (InputStream in = MessagesTest.class.getClassLoader().getResourceAsStream(TASKLIST + language + ".json")) {
            // Camunda's file starts with a byte order mark.
            return new ObjectMapper().readTree(new String(in.readAllBytes(), "UTF-8").replace("\ufeff", ""));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> fields = object.fieldNames(); fields.hasNext(); ) {
            names.add(fields.next());
        }
        return names;
    }
}
