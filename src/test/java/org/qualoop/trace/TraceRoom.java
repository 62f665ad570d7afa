package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.mapper.MapperScannerConfigurer;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.InList;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Database;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** This room and the supplier master, alone on a database: the real intake and the real reads, without the application. */
public final class TraceRoom {

    private static final Map<Database, TraceRoom> OPEN = new HashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AnnotationConfigApplicationContext context;

    private TraceRoom(Database database) {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.source()));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.source()));
        context.registerBean(SqlSessionFactory.class, database::sessionFactory);
        context.register(Beans.class);
        context.refresh();
    }

    public static synchronized TraceRoom on(Database database) {
        return OPEN.computeIfAbsent(database, TraceRoom::new);
    }

    /** Another node of the same database; nothing of what one remembers is known to the other. */
    static TraceRoom anotherOn(Database database) {
        return new TraceRoom(database);
    }

    void close() {
        context.close();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Hands in items: maps, JSON nodes, or JSON text. */
    public IntakeResult take(String kind, Object... items) {
        List<JsonNode> nodes = java.util.Arrays.stream(items)
                .map(item -> item instanceof String text ? Samples.json(text) : JSON.<JsonNode>valueToTree(item))
                .toList();
        return get(Intake.class).take(kind, JSON.valueToTree(nodes), "test");
    }

    /** Tells the room that the application is ready, as at every start. */
    void started() {
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], null, Duration.ZERO));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.qualoop.trace", "org.qualoop.supplier"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.qualoop\\.trace\\.(?!data\\.|domain\\.)[a-z].*|.*Test.*|org\\.qualoop\\.supplier\\.(domain|process|web)\\..*"))
    static class Beans {

        @Bean
        Bulk bulk(JdbcTemplate jdbc) {
            return new Bulk(jdbc);
        }

        @Bean
        InList lists(JdbcTemplate jdbc) {
            return new InList(jdbc);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Timeline timeline() {
            return org.mockito.Mockito.mock(Timeline.class);
        }

        @Bean
        static MapperScannerConfigurer mappers() {
            MapperScannerConfigurer mappers = new MapperScannerConfigurer();
            mappers.setBasePackage("org.qualoop.trace,org.qualoop.supplier");
            mappers.setAnnotationClass(Mapper.class);
            return mappers;
        }
    }
}
