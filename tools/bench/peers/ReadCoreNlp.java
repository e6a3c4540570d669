import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.pipeline.CoreDocument;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Reads the texts of a folder: a folder a size, with a file a text; "warm" is read first. Prints the seconds of
 * processor time for each size as JSON.
 */
public class ReadCoreNlp {
  public static void main(String[] words) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    var clock = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Path folder = Path.of(words[0]);
    for (String text : textsIn(folder.resolve("warm"))) pipeline.annotate(new CoreDocument(text));
    List<String> told = new ArrayList<>();
    for (int at = 1; at < words.length; at += 1) {
      List<String> texts = textsIn(folder.resolve(words[at]));
      long before = clock.getProcessCpuTime();
      for (String text : texts) pipeline.annotate(new CoreDocument(text));
      told.add("\"" + words[at] + "\":" + (clock.getProcessCpuTime() - before) / 1e9);
    }
    System.out.println("{" + String.join(",", told) + "}");
  }

  static List<String> textsIn(Path folder) throws Exception {
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) texts.add(Files.readString(file));
    }
    return texts;
  }
}
